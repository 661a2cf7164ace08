//! Calls `GetFederationToken` with the parameters of its documented example and prints the response.
//! Credentials and region come from the environment: `TENCENTCLOUD_SECRET_ID`, `TENCENTCLOUD_SECRET_KEY`, `TENCENTCLOUD_REGION`.
//! Without them it names what is missing and exits with code 2.

use std::process::ExitCode;
use tencentcloud_sts::tencentcloud_core::ErrorKind;
use tencentcloud_sts::v20180813::{Client, actions::GetFederationTokenRequest};

#[tokio::main]
async fn main() -> ExitCode {
    let client = match Client::from_env() {
        Ok(client) => client,
        Err(error) => {
            eprintln!("{error}");
            return ExitCode::from(2);
        }
    };
    let request = GetFederationTokenRequest::new(
        "contractor",
        "%7B%22version%22%3A%222.0%22%2C%22statement%22%3A%5B%7B%22effect%22%3A%22allow%22%2C%22action%22%3A%5B%22name%2Fcos%3APu…",
    );
    match client.get_federation_token(request).await {
        Ok(response) => {
            println!("{response:#?}");
            ExitCode::SUCCESS
        }
        Err(error) if matches!(error.kind(), ErrorKind::Credentials(_)) => {
            eprintln!(
                "No credentials were found: set TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY, and TENCENTCLOUD_REGION for the region."
            );
            ExitCode::from(2)
        }
        Err(error) => {
            eprintln!("{error}");
            let is_wrong_use = matches!(error.kind(), ErrorKind::Construction(_));
            ExitCode::from(if is_wrong_use { 2 } else { 1 })
        }
    }
}
