//! Calls `DescribeRegions` with the parameters of its documented example and prints the answer.
//! Credentials and region come from the environment: `TENCENTCLOUD_SECRET_ID`, `TENCENTCLOUD_SECRET_KEY`, `TENCENTCLOUD_REGION`.
//! Without them it says what is missing and ends with code 2.

use std::process::ExitCode;
use tencentcloud_cvm::v20170312::{Client, actions::DescribeRegionsRequest};

#[tokio::main]
async fn main() -> ExitCode {
    let client = match Client::from_env() {
        Ok(client) => client,
        Err(error) => {
            eprintln!("{error}");
            return ExitCode::from(2);
        }
    };
    let request = DescribeRegionsRequest::new();
    match client.describe_regions(request).await {
        Ok(response) => {
            println!("{response:#?}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
