//! The connections of a process.
//!
//! A process that is forked inherits the open connections of its parent. If both used them, each could read the answers of the other, and the
//! encryption of TLS would use one key twice.

use std::sync::RwLock;
use ureq::{Agent, config::Config};

/// An agent for each process that uses a transport.
pub(super) struct Agents {
    config: Config,
    /// The process that made the agent, and the agent.
    current: RwLock<(u32, Agent)>,
}

impl Agents {
    pub(super) fn new(config: Config) -> Self {
        let agent = config.new_agent();
        Self { config, current: RwLock::new((std::process::id(), agent)) }
    }

    /// Returns the agent of this process. Never waits: a thread of the parent may have had the lock when this process was forked, and then nobody
    /// releases it.
    pub(super) fn of(&self, process: u32) -> Agent {
        if let Ok(current) = self.current.try_read()
            && current.0 == process
        {
            return current.1.clone();
        }
        let agent = self.config.new_agent();
        if let Ok(mut current) = self.current.try_write() {
            // Another thread may have been faster.
            if current.0 == process {
                return current.1.clone();
            }
            let inherited = std::mem::replace(&mut *current, (process, agent.clone()));
            // Not dropped: the end of a TLS connection would be written to the connection of the parent.
            std::mem::forget(inherited);
        }
        agent
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{
        io::{Read, Write},
        net::TcpListener,
        thread,
    };

    #[test]
    fn another_process_never_uses_an_inherited_connection() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}/", listener.local_addr().unwrap());
        // Answers with the number of the connection.
        thread::spawn(move || {
            for (number, stream) in listener.incoming().enumerate() {
                let mut stream = stream.unwrap();
                thread::spawn(move || {
                    while stream.read(&mut [0; 4096]).is_ok_and(|n| n > 0) {
                        write!(stream, "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n{number}").unwrap();
                    }
                });
            }
        });
        let agents = Agents::new(Agent::config_builder().proxy(None).build());
        let own = std::process::id();
        let call = |process: u32| agents.of(process).get(&url).call().unwrap().body_mut().read_to_string().unwrap();
        assert_eq!([call(own), call(own), call(own + 1), call(own + 1)], ["0", "0", "1", "1"]);
    }
}
