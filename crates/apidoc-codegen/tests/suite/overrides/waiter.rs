//! `waiter`: what can be waited for.

use super::*;

fn waiter(change: impl FnOnce(&mut Waiter)) -> Service {
    let mut one = Waiter {
        action: at(2, "DescribeThings"),
        name: at(3, "wait_for_things"),
        path: at(4, "Things.*.Kind"),
        success: vec![at(5, "big")],
        failure: vec![at(6, "small")],
        every: Some(5),
        at_most: Some(60),
        ..Waiter::default()
    };
    change(&mut one);
    service_with(|service| service.overrides.waiters.push(one))
}

#[test]
fn a_method_waits_by_a_table() {
    let generated = sound(&waiter(|_| {}));
    let code = file(&generated, DESCRIBE);
    for line in [
        "    /// Calls [`describe_things`](Self::describe_things) until every `Things.*.Kind` is `big`.",
        "rt::Waiter::new(&[\"Things\", \"*\", \"Kind\"], &[\"big\"])",
        ".failure(&[\"small\"])",
        ".every(5)",
        ".at_most(60)",
        "rt::Call::new(&self.core, request).wait_for(WAITER)",
    ] {
        assert!(code.contains(line), "{line}\n{code}");
    }
    assert!(file(&generated, "surface.lock").contains("v20240101::Client.wait_for_things()  DescribeThingsRequest -> Things.*.Kind\n"));
    let any = sound(&waiter(|w| (w.any, w.path, w.success, w.failure) = (true, at(4, "TotalCount"), vec![at(5, "3")], Vec::new())));
    assert!(file(&any, DESCRIBE).contains(".any()"));
}

#[test]
fn reports_a_waiter_that_does_not_fit() {
    let check = |change: fn(&mut Waiter), expected: &str| assert_eq!(reported(&waiter(change)), [expected]);
    let twice = "2 override-unfit: `CreateThing` does not only read: to call it again and again would do it again and again";
    check(|w| w.action.text = "CreateThing".into(), twice);
    check(|w| w.path.text = "Things.*.State".into(), "4 override-item: the answer has no `State` in `Things.*.State`");
    check(|w| w.path.text = "Things.Kind".into(), "4 override-unfit: `Things` is a list: `*` stands for its items");
    check(|w| w.path.text = "TotalCount.*".into(), "4 override-unfit: `TotalCount` is no list");
    check(|w| w.path.text = "TotalCount.Kind".into(), "4 override-unfit: `Kind` is in something that is not an object");
    let object = "4 override-unfit: `Things.*` is `types::Thing`; texts, integers and booleans can be waited for";
    check(|w| w.path.text = "Things.*".into(), object);
    check(|w| w.path.text = String::new(), "4 override-item: the answer has no `` in ``");
    check(|w| w.path.text = "*".into(), "4 override-item: the answer has no `*` in `*`");
    check(|w| w.success = vec![at(5, "huge")], "5 override-unfit: `Things.*.Kind` is never \"huge\"");
    check(|w| w.failure = vec![at(6, "big")], "6 override-unfit: \"big\" is both success and failure");
    check(|w| w.every = Some(60), "2 override-unfit: the first wait is as long as all of them may be");
    check(|w| w.name.text = "ping".into(), "3 override-name: the method can't be called `ping`: another one is");
    check(|w| w.name.text = "from_env".into(), "3 override-name: the method can't be called `from_env`: another one is");
    check(|w| w.name.text = "clone".into(), "3 override-name: \"clone\" is not a valid name for a method");
    check(|w| w.name.text = "WaitFor".into(), "3 override-name: \"WaitFor\" is not a valid name for a method");
    let mut deep = vec!["Things", "*"];
    deep.extend(vec!["Parent"; 10_000]);
    let deep = reported(&waiter(|w| w.path.text = deep.join(".")));
    assert!(deep[0].starts_with("4 override-unfit: `Things.*.Parent.Parent"), "{deep:.60?}");
}
