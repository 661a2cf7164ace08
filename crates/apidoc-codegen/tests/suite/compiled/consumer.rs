//! A program that names all that the crate of the test has, as it was when the program was written.

#![allow(deprecated, missing_docs)]

use demo::v20200101;
use demo::tencentcloud_core::CallOptions;
use demo::v20240101::{Client, ErrorCode, actions::*, types::*};

pub async fn requests(client: Client) -> tencentcloud_core::Result<()> {
    let copy = CopyThingRequest::new("t-1", 1.5, true);
    let copied: Option<Thing> = client.copy_thing(copy.clone()).await?.copy;
    let (_, _): (String, f64) = (copy.id, copy.size);
    drop(copied);

    let needs = CreateThingNeeds { name: "n".into(), zones: vec!["z".into()], password: "p".into(), size: 2.0 };
    let mut create = CreateThingRequest::new(needs).mode(CreateThingMode::Fast).since("2024-01-01");
    create.mode = Some("slow".into());
    let id: String = client.create_thing(create).await?.id;

    let _: DeleteThingResponse = client.remove_thing(DeleteThingRequest::new(id)).await?;
    let _: String = client.ping(PingRequest::new()).await?.request_id;
    let _ = PingRequest::default();

    let filter: Filter = Filter::new("zone").values(["a", "b"]);
    let mut describe = DescribeThingsRequest::new().offset(1).limit_to(10).state(DescribeThingsState::On).filters([filter]);
    describe.page_limit = None;
    let response: DescribeThingsResponse = client.describe_things(describe.clone()).region("r").await?;
    let total: i64 = response.total_count;
    let mut items = client.describe_things(describe).items();
    while let Some(item) = items.next().await {
        thing(item?, total);
    }
    Ok(())
}

fn thing(thing: Thing, _: i64) {
    let _: String = thing.id;
    let _: Option<Thing> = thing.parent.map(|parent| *parent);
    match thing.kind.known() {
        Some(KindOfThing::Big) | Some(KindOfThing::Small) => {}
        Some(_) | None => {}
    }
}

pub fn made_for_a_test() -> DescribeThingsResponse {
    let mut response = DescribeThingsResponse::default();
    response.things.push(Thing::default());
    response
}

pub fn codes(error: &tencentcloud_core::Error) -> bool {
    error.is(ErrorCode::ExceededLimit) || error.is(ErrorCode::InvalidParameterLimit)
}

pub async fn old(client: v20200101::Client) -> tencentcloud_core::Result<String> {
    Ok(client.ping(v20200101::actions::PingRequest::new()).await?.pong)
}
