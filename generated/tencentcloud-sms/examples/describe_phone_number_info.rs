//! Calls `DescribePhoneNumberInfo` with the parameters of its documented example and prints the response.
//! Credentials and region come from the environment: `TENCENTCLOUD_SECRET_ID`, `TENCENTCLOUD_SECRET_KEY`, `TENCENTCLOUD_REGION`.
//! Without them it names what is missing and exits with code 2.

use std::process::ExitCode;
use tencentcloud_sms_api::tencentcloud_core::ErrorKind;
use tencentcloud_sms_api::v20210111::{Client, actions::DescribePhoneNumberInfoRequest};

#[tokio::main]
async fn main() -> ExitCode {
    let client = match Client::from_env() {
        Ok(client) => client,
        Err(error) => {
            eprintln!("{error}");
            return ExitCode::from(2);
        }
    };
    let request = DescribePhoneNumberInfoRequest::new(["+6581234567", "+6581234568"]);
    match client.describe_phone_number_info(request).await {
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
