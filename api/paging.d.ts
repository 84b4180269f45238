import * as w from "./index.cjs";
export declare function items<Name extends keyof Paged>(weixin: w.Weixin, name: Name, ...params: Given<Paged[Name]["params"]>): AsyncGenerator<Paged[Name]["item"], void, undefined>;
export declare function pages<Name extends keyof Paged>(weixin: w.Weixin, name: Name, ...params: Given<Paged[Name]["params"]>): AsyncGenerator<Paged[Name]["page"], void, undefined>;
export interface PagingError extends w.WeixinError {
    readonly result: w.Failure;
    readonly params: any;
}
interface Paging<Params, Filled, Result, Path> {
    params: Omit<Params, Filled & keyof Params> & Partial<Pick<Params, Filled & keyof Params>>;
    page: Extract<Result, {
        code: 0;
    }>;
    item: Item<Extract<Result, {
        code: 0;
    }>, Path>;
}
type Given<Params> = {} extends Params ? [
    params?: Params
] : [
    params: Params
];
type Item<Page, Path> = Path extends [
    infer First,
    infer Second
] ? One<Field<Field<Page, First>, Second>> : Path extends [
    infer Only
] ? One<Field<Page, Only>> : never;
type Field<Value, Name> = Name extends keyof NonNullable<Value> ? NonNullable<Value>[Name] : never;
type One<List> = NonNullable<List> extends ReadonlyArray<infer Item> ? Item : never;
export interface Paged {
    "subscribeMessage.getPubTemplateTitleList": Paging<w.SubscribeMessageGetPubTemplateTitleListParams, "start" | "limit", w.Result<w.SubscribeMessageGetPubTemplateTitleListResult>, [
        "data"
    ]>;
    "customerService.listBusiness": Paging<w.CustomerServiceListBusinessParams, "offset" | "count", w.Result<w.CustomerServiceListBusinessResult>, [
        "list"
    ]>;
    "insuranceFreight.getOrderList": Paging<w.InsuranceFreightGetOrderListParams, "offset" | "limit", w.Result<w.InsuranceFreightGetOrderListResult>, [
        "list"
    ]>;
    "insuranceFreight.getPayOrderList": Paging<w.InsuranceFreightGetPayOrderListParams, "offset", w.Result<w.InsuranceFreightGetPayOrderListResult>, [
        "list"
    ]>;
    "order.getOrderList": Paging<w.OrderGetOrderListParams, "last_index", w.Result<w.OrderGetOrderListResult>, [
        "order_list"
    ]>;
    "b2b.getRetailOpenidList": Paging<w.B2bGetRetailOpenidListParams, "page_context" | "limit", w.Result<w.B2bGetRetailOpenidListResult>, [
        "openid_list"
    ]>;
    "b2b.queryProfitSharingAccount": Paging<w.B2bQueryProfitSharingAccountParams, "offset", w.Result<w.B2bQueryProfitSharingAccountResult>, [
        "account_list"
    ]>;
    "b2b.getRetailMessageList": Paging<w.B2bGetRetailMessageListParams, "start" | "offset", w.Result<w.B2bGetRetailMessageListResult>, [
        "data_line"
    ]>;
    "charge.getUsageDetail": Paging<w.ChargeGetUsageDetailParams, "offset" | "limit", w.Result<w.ChargeGetUsageDetailResult>, [
        "detailList"
    ]>;
    "guarantee.getCommentList": Paging<w.GuaranteeGetCommentListParams, "offset", w.Result<w.GuaranteeGetCommentListResult>, [
        "commentList"
    ]>;
    "guarantee.getPenaltyList": Paging<w.GuaranteeGetPenaltyListParams, "offset" | "limit", w.Result<w.GuaranteeGetPenaltyListResult>, [
        "appealList"
    ]>;
    "xpay.queryFundsBill": Paging<w.XpayQueryFundsBillParams, "page", w.Result<w.XpayQueryFundsBillResult>, [
        "bill_list"
    ]>;
    "xpay.queryAdverFunds": Paging<w.XpayQueryAdverFundsParams, "page", w.Result<w.XpayQueryAdverFundsResult>, [
        "adver_funds_list"
    ]>;
    "xpay.queryRecoverBill": Paging<w.XpayQueryRecoverBillParams, "page", w.Result<w.XpayQueryRecoverBillResult>, [
        "bill_list"
    ]>;
    "xpay.getNegotiationHistory": Paging<w.XpayGetNegotiationHistoryParams, "offset", w.Result<w.XpayGetNegotiationHistoryResult>, [
        "history"
    ]>;
    "xpay.getComplaintList": Paging<w.XpayGetComplaintListParams, "offset", w.Result<w.XpayGetComplaintListResult>, [
        "complaints"
    ]>;
    "livebroadcast.getLiveInfo": Paging<w.LivebroadcastGetLiveInfoParams, "pageIndex", w.Result<w.LivebroadcastGetLiveInfoResult>, [
        "room_info"
    ] | [
        "live_replay"
    ]>;
    "livebroadcast.getRoleList": Paging<w.LivebroadcastGetRoleListParams, "offset" | "limit", w.Result<w.LivebroadcastGetRoleListResult>, [
        "list"
    ]>;
    "livebroadcast.goodsList": Paging<w.LivebroadcastGoodsListParams, "offset" | "limit", w.Result<w.LivebroadcastGoodsListResult>, [
        "goods"
    ]>;
    "livebroadcast.getFollowers": Paging<w.LivebroadcastGetFollowersParams, "page_break" | "limit", w.Result<w.LivebroadcastGetFollowersResult>, [
        "followers"
    ]>;
    "minidrama.getAuthorizeObjects": Paging<w.MinidramaGetAuthorizeObjectsParams, "offset" | "limit", w.Result<w.MinidramaGetAuthorizeObjectsResult>, [
        "objects"
    ]>;
    "minidrama.listPackages": Paging<w.MinidramaListPackagesParams, "offset" | "limit", w.Result<w.MinidramaListPackagesResult>, [
        "package_list"
    ]>;
    "minidrama.getCopyrightAuthorizationList": Paging<w.MinidramaGetCopyrightAuthorizationListParams, "offset" | "limit", w.Result<w.MinidramaGetCopyrightAuthorizationListResult>, [
        "list"
    ]>;
    "minidrama.getAuthorizedObjects": Paging<w.MinidramaGetAuthorizedObjectsParams, "offset" | "limit", w.Result<w.MinidramaGetAuthorizedObjectsResult>, [
        "objects"
    ]>;
    "minidrama.getCopyrightAuthorizedList": Paging<w.MinidramaGetCopyrightAuthorizedListParams, "offset" | "limit", w.Result<w.MinidramaGetCopyrightAuthorizedListResult>, [
        "list"
    ]>;
    "minidrama.listDramas": Paging<w.MinidramaListDramasParams, "offset" | "limit", w.Result<w.MinidramaListDramasResult>, [
        "drama_info_list"
    ]>;
    "minidrama.listMedia": Paging<w.MinidramaListMediaParams, "offset" | "limit", w.Result<w.MinidramaListMediaResult>, [
        "media_info_list"
    ]>;
    "novel.queryBookAuth": Paging<w.NovelQueryBookAuthParams, "offset" | "count", w.Result<w.NovelQueryBookAuthResult>, [
        "results"
    ]>;
    "novel.queryBookAuthV2": Paging<w.NovelQueryBookAuthV2Params, "cursor" | "count", w.Result<w.NovelQueryBookAuthV2Result>, [
        "appid_results"
    ] | [
        "book_results"
    ]>;
    "novel.listBook": Paging<w.NovelListBookParams, "offset" | "limit", w.Result<w.NovelListBookResult>, [
        "book_list"
    ]>;
    "novel.listChapter": Paging<w.NovelListChapterParams, "offset" | "limit", w.Result<w.NovelListChapterResult>, [
        "chapter_list"
    ]>;
    "operation.getJsErrDetail": Paging<w.OperationGetJsErrDetailParams, "offset", w.Result<w.OperationGetJsErrDetailResult>, [
        "data"
    ]>;
    "operation.searchRealtimeLog": Paging<w.OperationSearchRealtimeLogParams, "start", w.Result<w.OperationSearchRealtimeLogResult>, [
        "data",
        "list"
    ]>;
    "operation.getJsErrList": Paging<w.OperationGetJsErrListParams, "offset" | "limit", w.Result<w.OperationGetJsErrListResult>, [
        "data"
    ]>;
    "operation.getFeedback": Paging<w.OperationGetFeedbackParams, "page", w.Result<w.OperationGetFeedbackResult>, [
        "list"
    ]>;
    "cloudbase.describeSmsRecords": Paging<w.CloudbaseDescribeSmsRecordsParams, "PageNumber", w.Result<w.CloudbaseDescribeSmsRecordsResult>, [
        "SmsRecords"
    ]>;
    "cloudbase.getStatistics": Paging<w.CloudbaseGetStatisticsParams, "page_offset", w.Result<w.CloudbaseGetStatisticsResult>, [
        "data_value"
    ]>;
    "cloudbase.databaseCollectionGet": Paging<w.CloudbaseDatabaseCollectionGetParams, "offset", w.Result<w.CloudbaseDatabaseCollectionGetResult>, [
        "collections"
    ]>;
    "h5.customerService.getMsgList": Paging<w.H5CustomerServiceGetMsgListParams, "msgid" | "number", w.Result<w.H5CustomerServiceGetMsgListResult>, [
        "recordlist"
    ]>;
    "h5.draft.batchGet": Paging<w.H5DraftBatchGetParams, "offset" | "count", w.Result<w.H5DraftBatchGetResult>, [
        "item"
    ]>;
    "h5.freepublish.batchGet": Paging<w.H5FreepublishBatchGetParams, "offset" | "count", w.Result<w.H5FreepublishBatchGetResult>, [
        "item"
    ]>;
    "h5.material.batchGet": Paging<w.H5MaterialBatchGetParams, "offset" | "count", w.Result<w.H5MaterialBatchGetResult>, [
        "item"
    ]>;
    "h5.qrcode.jumpGet": Paging<w.H5QrcodeJumpGetParams, "page_num" | "page_size", w.Result<w.H5QrcodeJumpGetResult>, [
        "rule_list"
    ]>;
    "h5.subscribeMessage.getPubTemplateTitleList": Paging<w.H5SubscribeMessageGetPubTemplateTitleListParams, "start" | "limit", w.Result<w.H5SubscribeMessageGetPubTemplateTitleListResult>, [
        "data"
    ]>;
    "h5.tags.getUsers": Paging<w.H5TagsGetUsersParams, "next_openid", w.Result<w.H5TagsGetUsersResult>, [
        "data",
        "openid"
    ]>;
    "h5.templateMessage.queryBlocked": Paging<w.H5TemplateMessageQueryBlockedParams, "largest_id" | "limit", w.Result<w.H5TemplateMessageQueryBlockedResult>, [
        "msginfo"
    ]>;
    "h5.user.getList": Paging<w.H5UserGetListParams, "next_openid", w.Result<w.H5UserGetListResult>, [
        "data",
        "openid"
    ]>;
    "h5.user.getBlacklist": Paging<w.H5UserGetBlacklistParams, "begin_openid", w.Result<w.H5UserGetBlacklistResult>, [
        "data",
        "openid"
    ]>;
}
