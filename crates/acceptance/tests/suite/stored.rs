//! Generated types in a format of serde: the documented responses are equal after they were stored and read again.

use serde::{Deserialize, Serialize, de::DeserializeOwned};
use tencentcloud_core::{build, json};
use tencentcloud_cvm::v20170312::{actions::DescribeInstancesResponse, types::Instance};
use tencentcloud_teo::v20220106::actions::{DescribePurgeTasksRequest, DescribePurgeTasksResponse};

fn again<T: Serialize + DeserializeOwned>(value: &T) -> T {
    serde_json::from_str(&serde_json::to_string(value).unwrap()).unwrap()
}

#[test]
fn a_response_is_equal_after_it_was_stored() {
    let text = r#"{"TotalCount":2,"InstanceSet":[{"InstanceId":"ins-1","CPU":4,"InstanceState":"RUNNING","NEW":1},{"InstanceId":"ins-2","OsName":""}],"RequestId":"r"}"#;
    let response: DescribeInstancesResponse = json::from_json(text).unwrap();
    assert_eq!(again(&response), response);
    let tasks: DescribePurgeTasksResponse =
        json::from_json(r#"{"Tasks":[{"CreateTime":"2022-02-09T10:00:00Z"}],"TotalCount":"1"}"#).unwrap();
    assert_eq!(again(&tasks), tasks);
    let request = DescribePurgeTasksRequest::new().zone_id("").limit(0);
    assert_eq!(again(&request), request);
}

#[test]
fn a_stored_value_has_no_empty_fields() {
    assert_eq!(serde_json::to_string(&build!(Instance { instance_id: "ins-1".into() })).unwrap(), r#"{"InstanceId":"ins-1"}"#);
}

#[test]
fn generated_types_are_fields_of_own_types() {
    #[derive(Serialize, Deserialize, PartialEq, Debug)]
    struct Inventory {
        region: String,
        instances: Vec<Instance>,
    }
    let inventory = Inventory { region: "ap-guangzhou".into(), instances: vec![build!(Instance { instance_id: "ins-1".into() })] };
    assert_eq!(again(&inventory), inventory);
}
