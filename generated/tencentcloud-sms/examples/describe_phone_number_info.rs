//! Calls `DescribePhoneNumberInfo` with the parameters of its documented example and prints the answer.
//! Credentials and region come from the environment: `TENCENTCLOUD_SECRET_ID`, `TENCENTCLOUD_SECRET_KEY`, `TENCENTCLOUD_REGION`.
//! Without them it says what is missing and ends with code 2.

use std::process::ExitCode;
use tencentcloud_sms::v20210111::{Client, actions::DescribePhoneNumberInfoRequest};

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
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
