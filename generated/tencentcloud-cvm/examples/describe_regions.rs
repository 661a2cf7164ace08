//! Calls `DescribeRegions` with the parameters of its documented example and prints the response.
//! Credentials and region come from the environment: `TENCENTCLOUD_SECRET_ID`, `TENCENTCLOUD_SECRET_KEY`, `TENCENTCLOUD_REGION`.
//! Without them it names what is missing and exits with code 2.

use std::process::ExitCode;
use tencentcloud_cvm::tencentcloud_core::ErrorKind;
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
