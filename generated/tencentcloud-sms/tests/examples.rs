//! The documented examples: what goes into a type comes out of it again. Written by `cargo xtask gen`.

#[cfg(feature = "v20210111")]
#[test]
fn v20210111() {
    use tencentcloud_sms_api::v20210111::actions::*;
    use tencentcloud_core::testing::example;
    let mut faults = Vec::new();
    let mut hold = |name: &str, found: Vec<String>| {
        faults.extend(found.into_iter().map(|fault| format!("{name}: {fault}")));
    };
    hold("v20210111/add_sms_sign.1.json", example::<AddSmsSignRequest>(include_str!("examples/v20210111/add_sms_sign.1.json")));
    hold("v20210111/add_sms_template.1.json", example::<AddSmsTemplateRequest>(include_str!("examples/v20210111/add_sms_template.1.json")));
    hold("v20210111/describe_phone_number_info.1.json", example::<DescribePhoneNumberInfoRequest>(include_str!("examples/v20210111/describe_phone_number_info.1.json")));
    hold("v20210111/describe_sms_template_list.1.json", example::<DescribeSmsTemplateListRequest>(include_str!("examples/v20210111/describe_sms_template_list.1.json")));
    hold("v20210111/pull_sms_send_status.1.json", example::<PullSmsSendStatusRequest>(include_str!("examples/v20210111/pull_sms_send_status.1.json")));
    hold("v20210111/pull_sms_send_status_by_phone_number.1.json", example::<PullSmsSendStatusByPhoneNumberRequest>(include_str!("examples/v20210111/pull_sms_send_status_by_phone_number.1.json")));
    hold("v20210111/send_sms.1.json", example::<SendSmsRequest>(include_str!("examples/v20210111/send_sms.1.json")));
    hold("v20210111/send_sms.2.json", example::<SendSmsRequest>(include_str!("examples/v20210111/send_sms.2.json")));
    hold("v20210111/send_status_statistics.1.json", example::<SendStatusStatisticsRequest>(include_str!("examples/v20210111/send_status_statistics.1.json")));
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
