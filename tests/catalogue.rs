//! What holds for every entry of the catalogue.
#![allow(clippy::unwrap_used)]

mod support;

use support::{catalogue, endpoint};
use weixin_entry::{Kind, Method, Place, Reply};
use weixin_reader::model::Field;

fn is_chinese(text: &str) -> bool {
    text.chars().any(|letter| letter > '\u{2e80}')
}

#[test]
fn every_entry_says_what_it_is() {
    let mut count = 0;
    for function in catalogue().functions() {
        let name = &function.name;
        assert!(is_chinese(&function.title), "{name}");
        assert!(
            function
                .page
                .starts_with("https://developers.weixin.qq.com/"),
            "{name}"
        );
        assert!(
            function.example.is_empty() || function.example.contains(name.as_str()),
            "{name}"
        );
        described(name, &function.params);
        described(name, &function.result);
        count += 1;
    }
    assert!(count > 565, "{count}");
    fn described(name: &str, fields: &[Field]) {
        for field in fields {
            assert!(!field.doc.is_empty(), "{name}: {}", field.core.name);
            described(name, &field.fields);
        }
    }
}

#[test]
fn what_is_repeated_or_not_against_its_method_has_a_reason() {
    for function in catalogue().functions() {
        let endpoint = &function.endpoint;
        let usual = endpoint.method == Method::Get;
        if !endpoint.path.is_empty() && endpoint.repeatable != usual {
            assert!(function.reason.len() > 5, "{}", function.name);
        }
    }
}

#[test]
fn a_file_travels_in_the_form_of_a_post() {
    for function in catalogue().functions() {
        let mut params = function.params.iter();
        if let Some(field) = params.find(|field| field.core.kind == Kind::File) {
            assert_eq!(function.endpoint.method, Method::Post, "{}", function.name);
            assert_eq!(field.core.place, Place::Body, "{}", function.name);
        }
    }
}

#[test]
fn what_gives_no_bytes_is_known_by_errcode_or_by_a_field() {
    for function in catalogue().functions() {
        let promised = function.result.iter().any(|field| field.core.required);
        if function.endpoint.reply == Reply::Bytes {
            assert!(!promised, "{} gives bytes", function.name);
        }
    }
}

/// POSTs that may go out twice though their names do not say that they only ask. Written by hand, beside the reason that each entry gives: one that is
/// here by mistake would send a message twice.
const REPEATED: &[&str] = &[
    // The same again gives or sets the same.
    "auth.getAccessToken",
    "b2b.setAutoWithdraw",
    "cityService.previewHospitalNotice",
    "cityService.publishHospitalNotice",
    "customerService.updateBusiness",
    "dramaPlayer.developerSetFlushDrama",
    "dramaPlayer.developerSetRecmdDrama",
    "dramaPlayer.setPlayerDramaRecmdSwitch",
    "dramaPlayer.developerPublishDrama",
    "dramaPlayer.developerSetIaaDrama",
    "h5.auth.getAccessToken",
    "h5.customerService.updateAccount",
    "h5.customerService.uploadAvatar",
    "h5.draft.update",
    "h5.mass.setSpeed",
    "h5.menu.create",
    "h5.tags.batchUntagging",
    "h5.tags.batchTagging",
    "h5.tags.update",
    "h5.user.batchUnblacklist",
    "h5.user.batchBlacklist",
    "h5.user.updateRemark",
    "insuranceFreight.updateNotifyFunds",
    "intracity.updateStore",
    "livebroadcast.goodsSale",
    "livebroadcast.updateReplay",
    "livebroadcast.updateFeedPublic",
    "livebroadcast.updateKF",
    "livebroadcast.setDefaultGoodsKey",
    "livebroadcast.goodsSort",
    "livebroadcast.updateComment",
    "minidrama.uploadPart",
    "minidrama.authorizeDrama",
    "minidrama.authorizeCopyright",
    "minidrama.authorizeApp",
    "nearbyPoi.setShowStatus",
    "novel.updateBook",
    "novel.setRecmdNovel",
    "novel.updateChapterSeq",
    "novel.setPreviewSetting",
    "order.uploadShippingInfo",
    "order.uploadCombinedShippingInfo",
    "order.setMsgJumpPath",
    "order.opspecialorder",
    "search.submitPages",
    "wxacode.getUnlimited",
    "xpay.downloadBill",
    "xpay.downloadAdverfundsOrder",
    "xpay.presentCurrency",
    "xpay.completeComplaint",
    "xpay.notifyProvideGoods",
    // Another of it does no harm.
    "b2b.createWqfLink",
    "cityService.getBusinessView",
    "cloudbase.describeExtensionUploadInfo",
    "cloudbase.getVoIPSign",
    "cloudbase.uploadFile",
    "cloudbase.batchDownloadFile",
    "device.getSnTicket",
    "img.superresolution",
    "minidrama.getMediaLink",
    "urllink.generate",
    "urlscheme.generate",
    "xpay.getUploadFileSign",
    // Nothing is changed.
    "img.scanQRCode",
    "img.aiCrop",
    "immediateDelivery.preAddOrder",
    "immediateDelivery.preCancelOrder",
    "intracity.preAddOrder",
    "ocr.businessLicense",
    "ocr.drivingLicense",
    "ocr.idcard",
    "ocr.printedText",
    "ocr.bankcard",
    "ocr.driverLicense",
    "openApi.callbackCheck",
    "security.msgSecCheck",
    "security.imgSecCheck",
    "soter.verifySignature",
    // They read, whatever their names.
    "b2b.downloadBill",
    "cloudbase.databaseQuery",
    "cloudbase.databaseAggregate",
    "cloudbase.databaseMigrateQueryInfo",
    "cloudbase.describeSmsRecords",
    "cloudbase.databaseCount",
    "cloudbase.databaseCollectionGet",
    "dramaPlayer.developerGetPublishedDrama",
    "dramaPlayer.developerGetIaaDrama",
    "h5.menu.tryMatch",
    "h5.qrcode.jumpGet",
    "h5.shorten.fetch",
    "h5.user.changeOpenid",
    "h5.voice.translate",
    "livebroadcast.goodsVideo",
    "livebroadcast.goodsInfo",
    "logistics.previewTemplate",
    "logistics.userQuery",
    "serviceMarket.retrieve",
    "xpay.downloadIosSettlementBill",
];

/// How the name of a function begins that only asks.
const ASKING: &[&str] = &[
    "get", "query", "list", "batchGet", "search", "find", "check", "is", "count",
];

#[test]
fn no_post_is_repeated_but_those_that_ask_and_those_listed_here() {
    let mut missing: Vec<&str> = REPEATED.to_vec();
    for function in catalogue().functions() {
        let endpoint = &function.endpoint;
        if endpoint.method == Method::Get || !endpoint.repeatable || endpoint.path.is_empty() {
            continue;
        }
        // What both kinds of account have is listed once.
        let shared = function.name.trim_start_matches("h5.");
        let is_it = |name: &&str| *name == function.name || *name == shared;
        let own = function.name.rsplit('.').next().unwrap();
        let asks = ASKING.iter().any(|verb| own.starts_with(verb));
        let listed = REPEATED.iter().any(is_it);
        let fine = listed || (asks && function.reason == "reads only");
        assert!(fine, "{}", function.name);
        missing.retain(|name| !is_it(name));
    }
    assert!(missing.is_empty(), "not repeated: {missing:?}");
}

#[test]
fn what_sends_or_uses_up_a_code_is_not_repeated() {
    let repeated = |name: &str| endpoint(name).repeatable;
    for name in [
        "subscribeMessage.send",
        "h5.templateMessage.send",
        "uniformMessage.send",
        "auth.code2Session",
        "decrypt.getPhoneNumber",
        "order.notifyConfirmReceive",
    ] {
        assert!(!repeated(name), "{name}");
    }
    for name in [
        "urllink.generate",
        "wxacode.getUnlimited",
        "order.getOrder",
        "logistics.getAllDelivery",
    ] {
        assert!(repeated(name), "{name}");
    }
}
