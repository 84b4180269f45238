import { CallOptions, Result } from "../index.cjs";
export interface WeixinLivebroadcast {
    getLiveInfo(params?: LivebroadcastGetLiveInfoParams): Promise<Result<LivebroadcastGetLiveInfoResult>>;
    goodsSale(params: LivebroadcastGoodsSaleParams): Promise<Result>;
    goodsVideo(params: LivebroadcastGoodsVideoParams): Promise<Result<LivebroadcastGoodsVideoResult>>;
    modifySubAnchor(params: LivebroadcastModifySubAnchorParams): Promise<Result>;
    modifyAssistant(params: LivebroadcastModifyAssistantParams): Promise<Result>;
    createRoom(params: LivebroadcastCreateRoomParams): Promise<Result<LivebroadcastCreateRoomResult>>;
    deleteSubAnchor(params: LivebroadcastDeleteSubAnchorParams): Promise<Result>;
    deleteGoods(params: LivebroadcastDeleteGoodsParams): Promise<Result>;
    deleteRoom(params: LivebroadcastDeleteRoomParams): Promise<Result>;
    deleteGoodsInRoom(params: LivebroadcastDeleteGoodsInRoomParams): Promise<Result>;
    removeAssistant(params: LivebroadcastRemoveAssistantParams): Promise<Result>;
    pushMessage(params: LivebroadcastPushMessageParams): Promise<Result<LivebroadcastPushMessageResult>>;
    updateReplay(params: LivebroadcastUpdateReplayParams): Promise<Result>;
    updateFeedPublic(params: LivebroadcastUpdateFeedPublicParams): Promise<Result>;
    updateKF(params: LivebroadcastUpdateKFParams): Promise<Result>;
    addGoods(params: LivebroadcastAddGoodsParams): Promise<Result>;
    goodsPush(params: LivebroadcastGoodsPushParams): Promise<Result>;
    goodsResetAudit(params: LivebroadcastGoodsResetAuditParams): Promise<Result>;
    goodsUpdate(params: LivebroadcastGoodsUpdateParams): Promise<Result>;
    getRoleList(params?: LivebroadcastGetRoleListParams): Promise<Result<LivebroadcastGetRoleListResult>>;
    getAssistantList(params: LivebroadcastGetAssistantListParams): Promise<Result<LivebroadcastGetAssistantListResult>>;
    addSubAnchor(params: LivebroadcastAddSubAnchorParams): Promise<Result>;
    goodsAdd(params: LivebroadcastGoodsAddParams): Promise<Result<LivebroadcastGoodsAddResult>>;
    addAssistant(params: LivebroadcastAddAssistantParams): Promise<Result>;
    getDefaultGoodsKey(params?: CallOptions): Promise<Result<LivebroadcastGetDefaultGoodsKeyResult>>;
    setDefaultGoodsKey(params: LivebroadcastSetDefaultGoodsKeyParams): Promise<Result>;
    goodsSort(params: LivebroadcastGoodsSortParams): Promise<Result>;
    updateComment(params: LivebroadcastUpdateCommentParams): Promise<Result>;
    deleteRole(params: LivebroadcastDeleteRoleParams): Promise<Result>;
    editRoom(params: LivebroadcastEditRoomParams): Promise<Result>;
    getSubAnchor(params: LivebroadcastGetSubAnchorParams): Promise<Result<LivebroadcastGetSubAnchorResult>>;
    goodsList(params: LivebroadcastGoodsListParams): Promise<Result<LivebroadcastGoodsListResult>>;
    goodsInfo(params: LivebroadcastGoodsInfoParams): Promise<Result<LivebroadcastGoodsInfoResult>>;
    getSharedCode(params: LivebroadcastGetSharedCodeParams): Promise<Result<LivebroadcastGetSharedCodeResult>>;
    getPushUrl(params: LivebroadcastGetPushUrlParams): Promise<Result<LivebroadcastGetPushUrlResult>>;
    getFollowers(params?: LivebroadcastGetFollowersParams): Promise<Result<LivebroadcastGetFollowersResult>>;
    addRole(params: LivebroadcastAddRoleParams): Promise<Result<LivebroadcastAddRoleResult>>;
    goodsAudit(params: LivebroadcastGoodsAuditParams): Promise<Result<LivebroadcastGoodsAuditResult>>;
}
export interface LivebroadcastGetLiveInfoParams extends CallOptions {
    pageIndex?: number | undefined;
    pageSize?: number | undefined;
    action?: "get_replay" | undefined;
    room_id?: number | undefined;
}
export interface LivebroadcastGetLiveInfoResult {
    total: number;
    room_info?: Array<{
        name: string;
        roomid: number;
        cover_img?: string;
        share_img?: string;
        live_status: 101 | 102 | 103 | 104 | 105 | 106 | 107;
        start_time?: number;
        end_time?: number;
        anchor_name?: string;
        goods?: Array<{
            name?: string;
            cover_img?: string;
            url?: string;
            price?: number;
            price2?: number;
            price_type?: 1 | 2 | 3;
            goods_id?: number;
            third_party_appid?: string;
        }>;
        live_type?: 0 | 1;
        close_like?: 0 | 1;
        close_goods?: 0 | 1;
        close_comment?: 0 | 1;
        close_kf?: 0 | 1;
        close_replay?: 0 | 1;
        is_feeds_public?: 0 | 1;
        creater_openid?: string;
        feeds_img?: string;
    }>;
    live_replay?: Array<{
        media_url: string;
        create_time?: string | number;
        expire_time?: string | number;
    }>;
}
export interface LivebroadcastGoodsSaleParams extends CallOptions {
    roomId: number;
    goodsId: number;
    onSale: 0 | 1;
}
export interface LivebroadcastGoodsVideoParams extends CallOptions {
    roomId: number;
    goodsId: number;
}
export interface LivebroadcastGoodsVideoResult {
    url: string;
}
export interface LivebroadcastModifySubAnchorParams extends CallOptions {
    roomId: number;
    username: string;
}
export interface LivebroadcastModifyAssistantParams extends CallOptions {
    roomId: number;
    username: string;
    nickname: string;
}
export interface LivebroadcastCreateRoomParams extends CallOptions {
    name: string;
    coverImg: string;
    startTime: number;
    endTime: number;
    anchorName: string;
    anchorWechat: string;
    subAnchorWechat?: string | undefined;
    createrWechat?: string | undefined;
    shareImg: string;
    feedsImg: string;
    isFeedsPublic?: 0 | 1 | undefined;
    type: 0 | 1;
    closeLike: 0 | 1;
    closeGoods: 0 | 1;
    closeComment: 0 | 1;
    closeReplay?: 0 | 1 | undefined;
    closeShare?: 0 | 1 | undefined;
    closeKf?: 0 | 1 | undefined;
}
export interface LivebroadcastCreateRoomResult {
    roomId: number;
    qrcode_url?: string;
}
export interface LivebroadcastDeleteSubAnchorParams extends CallOptions {
    roomId: number;
}
export interface LivebroadcastDeleteGoodsParams extends CallOptions {
    goodsId: number;
}
export interface LivebroadcastDeleteRoomParams extends CallOptions {
    id: number;
}
export interface LivebroadcastDeleteGoodsInRoomParams extends CallOptions {
    roomId: number;
    goodsId: number;
}
export interface LivebroadcastRemoveAssistantParams extends CallOptions {
    roomId: number;
    username: string;
}
export interface LivebroadcastPushMessageParams extends CallOptions {
    room_id: number;
    user_openid: ReadonlyArray<string>;
}
export interface LivebroadcastPushMessageResult {
    message_id?: string;
}
export interface LivebroadcastUpdateReplayParams extends CallOptions {
    roomId: number;
    closeReplay: 0 | 1;
}
export interface LivebroadcastUpdateFeedPublicParams extends CallOptions {
    roomId: number;
    isFeedsPublic: 0 | 1;
}
export interface LivebroadcastUpdateKFParams extends CallOptions {
    roomId: number;
    closeKf: 0 | 1;
}
export interface LivebroadcastAddGoodsParams extends CallOptions {
    ids: ReadonlyArray<number>;
    roomId: number;
}
export interface LivebroadcastGoodsPushParams extends CallOptions {
    roomId: number;
    goodsId: number;
}
export interface LivebroadcastGoodsResetAuditParams extends CallOptions {
    goodsId: number;
    auditId: number;
}
export interface LivebroadcastGoodsUpdateParams extends CallOptions {
    goodsInfo: {
        coverImgUrl?: string | undefined;
        name?: string | undefined;
        priceType?: 1 | 2 | 3 | undefined;
        price?: number | undefined;
        price2?: number | undefined;
        url?: string | undefined;
        thirdPartyAppid?: string | undefined;
        goodsId: number;
    };
}
export interface LivebroadcastGetRoleListParams extends CallOptions {
    offset?: number | undefined;
    limit?: number | undefined;
    keyword?: string | undefined;
}
export interface LivebroadcastGetRoleListResult {
    total?: number;
    list?: Array<{
        headingimg?: string;
        nickname?: string;
        openid?: string;
        roleList?: Array<number>;
        updateTimestamp?: string;
        username?: string;
    }>;
}
export interface LivebroadcastGetAssistantListParams extends CallOptions {
    roomId: number;
}
export interface LivebroadcastGetAssistantListResult {
    list?: Array<{
        timestamp?: number;
        headimg?: string;
        nickname?: string;
        alias?: string;
        openid?: string;
    }>;
    count?: number;
    maxCount?: number;
}
export interface LivebroadcastAddSubAnchorParams extends CallOptions {
    roomId: number;
    username: string;
}
export interface LivebroadcastGoodsAddParams extends CallOptions {
    goodsInfo: {
        coverImgUrl: string;
        name: string;
        priceType: 1 | 2 | 3;
        price: number;
        price2?: number | undefined;
        url: string;
        thirdPartyAppid?: string | undefined;
    };
}
export interface LivebroadcastGoodsAddResult {
    goodsId: number;
    auditId?: number;
}
export interface LivebroadcastAddAssistantParams extends CallOptions {
    roomId: number;
    users: ReadonlyArray<{
        username: string;
        nickname: string;
    }>;
}
export interface LivebroadcastGetDefaultGoodsKeyResult {
    vendorGoodsKey?: Array<string>;
}
export interface LivebroadcastSetDefaultGoodsKeyParams extends CallOptions {
    goodsKey: ReadonlyArray<string>;
}
export interface LivebroadcastGoodsSortParams extends CallOptions {
    roomId: number;
    goods: ReadonlyArray<{
        goodsId: number;
    }>;
}
export interface LivebroadcastUpdateCommentParams extends CallOptions {
    id: number;
    banComment: 0 | 1;
}
export interface LivebroadcastDeleteRoleParams extends CallOptions {
    username: string;
    role: 1 | 2 | 3 | (number & {});
}
export interface LivebroadcastEditRoomParams extends CallOptions {
    id: number;
    name: string;
    coverImg: string;
    startTime: number;
    endTime: number;
    anchorName: string;
    anchorWechat: string;
    shareImg: string;
    feedsImg: string;
    isFeedsPublic?: 0 | 1 | undefined;
    closeLike: 0 | 1;
    closeGoods: 0 | 1;
    closeComment: 0 | 1;
    closeReplay?: 0 | 1 | undefined;
    closeShare?: 0 | 1 | undefined;
    closeKf?: 0 | 1 | undefined;
}
export interface LivebroadcastGetSubAnchorParams extends CallOptions {
    roomId: number;
}
export interface LivebroadcastGetSubAnchorResult {
    username?: string;
}
export interface LivebroadcastGoodsListParams extends CallOptions {
    offset: number;
    limit?: number | undefined;
    status: 0 | 1 | 2 | 3;
}
export interface LivebroadcastGoodsListResult {
    goods?: Array<{
        goodsId?: string | number;
        name?: string;
        coverImgUrl?: string;
        url?: string;
        priceType?: 1 | 2 | 3;
        price?: number;
        price2?: number;
        third_party_tag?: 1 | 2 | (number & {});
        thirdPartyAppid?: string;
    }>;
    total?: number;
}
export interface LivebroadcastGoodsInfoParams extends CallOptions {
    goods_ids: ReadonlyArray<number>;
}
export interface LivebroadcastGoodsInfoResult {
    goods?: Array<{
        goods_id?: string | number;
        name?: string;
        cover_img_url?: string;
        url?: string;
        priceType?: 1 | 2 | 3;
        price?: number;
        price2?: number;
        audit_status?: "0" | "1" | "2" | "3" | string;
        third_party_tag?: 1 | 2 | (number & {});
        thirdPartyAppid?: string;
    }>;
    total?: number;
}
export interface LivebroadcastGetSharedCodeParams extends CallOptions {
    roomId: number;
    params?: string | undefined;
}
export interface LivebroadcastGetSharedCodeResult {
    cdnUrl: string;
    pagePath?: string;
    posterUrl?: string;
}
export interface LivebroadcastGetPushUrlParams extends CallOptions {
    roomId: number;
}
export interface LivebroadcastGetPushUrlResult {
    pushAddr: string;
}
export interface LivebroadcastGetFollowersParams extends CallOptions {
    limit?: number | undefined;
    page_break?: number | undefined;
}
export interface LivebroadcastGetFollowersResult {
    followers?: Array<{
        openid?: string;
        subscribe_time?: number;
        room_id?: number;
        room_status?: number;
    }>;
    page_break?: number;
}
export interface LivebroadcastAddRoleParams extends CallOptions {
    username: string;
    role: 1 | 2 | 3 | (number & {});
}
export interface LivebroadcastAddRoleResult {
    codeurl?: string;
}
export interface LivebroadcastGoodsAuditParams extends CallOptions {
    goodsId: number;
}
export interface LivebroadcastGoodsAuditResult {
    auditId: number;
}
