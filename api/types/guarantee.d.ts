import { CallOptions, Result } from "../index.cjs";
export interface WeixinGuarantee {
    addCommentReply(params: GuaranteeAddCommentReplyParams): Promise<Result<GuaranteeAddCommentReplyResult>>;
    addReply(params: GuaranteeAddReplyParams): Promise<Result<GuaranteeAddReplyResult>>;
    deleteCommentReply(params: GuaranteeDeleteCommentReplyParams): Promise<Result<GuaranteeDeleteCommentReplyResult>>;
    deleteReply(params: GuaranteeDeleteReplyParams): Promise<Result<GuaranteeDeleteReplyResult>>;
    respondComplaint(params: GuaranteeRespondComplaintParams): Promise<Result>;
    supplyRefund(params: GuaranteeSupplyRefundParams): Promise<Result>;
    appeal(params: GuaranteeAppealParams): Promise<Result>;
    supplyProof(params: GuaranteeSupplyProofParams): Promise<Result>;
    getComplaintDetail(params: GuaranteeGetComplaintDetailParams): Promise<Result<GuaranteeGetComplaintDetailResult>>;
    getCommentList(params: GuaranteeGetCommentListParams): Promise<Result<GuaranteeGetCommentListResult>>;
    getCommentInfo(params: GuaranteeGetCommentInfoParams): Promise<Result<GuaranteeGetCommentInfoResult>>;
    getCommentReplyList(params: GuaranteeGetCommentReplyListParams): Promise<Result<GuaranteeGetCommentReplyListResult>>;
    confirmCompromise(params: GuaranteeConfirmCompromiseParams): Promise<Result<GuaranteeConfirmCompromiseResult>>;
    getGuaranteeStatus(params?: CallOptions): Promise<Result<GuaranteeGetGuaranteeStatusResult>>;
    getPenaltyList(params: GuaranteeGetPenaltyListParams): Promise<Result<GuaranteeGetPenaltyListResult>>;
    resetApiKfQuota(params: GuaranteeResetApiKfQuotaParams): Promise<Result<GuaranteeResetApiKfQuotaResult>>;
}
export interface GuaranteeAddCommentReplyParams extends CallOptions {
    commentId: string;
    replyId: string;
    content: string;
}
export interface GuaranteeAddCommentReplyResult {
    success: boolean;
}
export interface GuaranteeAddReplyParams extends CallOptions {
    commentId: string;
    content: string;
}
export interface GuaranteeAddReplyResult {
    success: boolean;
}
export interface GuaranteeDeleteCommentReplyParams extends CallOptions {
    commentId: string;
    replyId: string;
    commentReplyId: string;
}
export interface GuaranteeDeleteCommentReplyResult {
    success: boolean;
}
export interface GuaranteeDeleteReplyParams extends CallOptions {
    commentId: string;
    replyId: string;
}
export interface GuaranteeDeleteReplyResult {
    success: boolean;
}
interface GuaranteeRespondComplaintCommon extends CallOptions {
    complaintOrderId: string | number;
    bussiHandle: 1 | 2;
}
export type GuaranteeRespondComplaintParams = GuaranteeRespondComplaintCommon & ({
    content: string;
} | {
    mediaIdList: ReadonlyArray<string>;
});
interface GuaranteeSupplyRefundCommon extends CallOptions {
    complaintOrderId: string | number;
    acceptReturn?: number | undefined;
    returnId?: string | number | undefined;
}
export type GuaranteeSupplyRefundParams = GuaranteeSupplyRefundCommon & ({
    content: string;
} | {
    mediaIdList: ReadonlyArray<string>;
});
interface GuaranteeAppealCommon extends CallOptions {
    complaintOrderId: string | number;
}
export type GuaranteeAppealParams = GuaranteeAppealCommon & ({
    content: string;
} | {
    mediaIdList: ReadonlyArray<string>;
});
interface GuaranteeSupplyProofCommon extends CallOptions {
    complaintOrderId: string | number;
}
export type GuaranteeSupplyProofParams = GuaranteeSupplyProofCommon & ({
    content: string;
} | {
    mediaIdList: ReadonlyArray<string>;
});
export interface GuaranteeGetComplaintDetailParams extends CallOptions {
    complaintOrderId: string;
}
export interface GuaranteeGetComplaintDetailResult {
    complaintOrder: {
        complaintOrderId?: string;
        openid?: string;
        createTime?: number;
        phoneNumber?: number;
        type?: 611 | 612 | 613 | 614 | 621 | 622 | 631 | 632 | 633 | 641 | 642 | 643 | 650 | 651 | 652 | 653 | 654 | 655 | 656 | 657 | 658 | 659 | 660 | 661 | 662 | 663 | 664 | 665 | 666 | 667 | 668 | 670 | 671 | 672 | 673 | 674 | 675 | 676 | 677 | 678 | 679 | 610001 | 610002 | 610003 | 610004 | 610005;
        status?: 101 | 102 | 103 | 104 | 105 | 106 | 107 | 108 | 109 | 112 | 115 | 116 | 201 | 202 | 203 | 204 | 205 | 206 | 207 | 208 | 209 | 305 | 307 | 308 | 309 | 310 | 311 | 312;
        customerMaterial?: {
            content?: string;
            mediaIdList?: Array<string>;
        };
        orderId?: string;
        outTradeNo?: string;
        productName?: string;
        payTime?: number;
        totalCost?: string;
        expireTime?: number;
        headImgUrl?: string;
        nickName?: string;
        appealState?: 0 | 401 | 402 | 403 | 117 | 118;
    };
    item?: {
        itemType?: 1 | 2 | 3 | 7 | 8 | 11 | 12 | 13 | 14 | 16 | 18 | 26 | 30 | 31 | 32 | 33 | 36 | 37 | 101 | 104 | 107 | 108 | 109 | 110 | 111 | 112 | 113 | 118;
        time?: number;
        content?: string;
        mediaIdList?: Array<string>;
        phoneNumber?: number;
        blameResult?: 0 | 1;
        nickName?: string;
        appealItemType?: 0 | 401 | 402 | 403 | 117 | 118;
    };
    returnBill?: {
        returnId?: string;
        waybillId?: string;
        deliveryName?: string;
        orderStatus?: 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 10 | 11 | 12 | 13 | 14 | 15 | 99;
    };
}
export interface GuaranteeGetCommentListParams extends CallOptions {
    startTime: string;
    endTime: string;
    filterType?: 1 | 2 | 3 | 4 | 5 | 6 | undefined;
    offset?: number | undefined;
    limit?: number | undefined;
}
export interface GuaranteeGetCommentListResult {
    offset?: number;
    total: number;
    commentList: Array<{
        commentId?: string;
        amount?: number;
        orderId?: string;
        createTime?: string;
        payTime?: string;
        wxPayId?: string;
        orderInfo?: {
            busiOrderId?: string;
        };
        userInfo?: {
            openid?: string;
            headImg?: string;
            nickName?: string;
        };
        bizInfo?: {
            appid?: string;
            headImg?: string;
            nickName?: string;
        };
        score?: number;
        content?: {
            txt?: string;
            media?: Array<{
                img?: string;
                thumbImg?: string;
                video?: string;
                videoCover?: string;
                videoDuration?: number;
            }>;
        };
        extInfo?: {
            isAlreadySendTmpl?: boolean;
        };
        productInfo?: {
            productList?: Array<{
                name?: string;
                picUrl?: string;
            }>;
        };
    }>;
}
export interface GuaranteeGetCommentInfoParams extends CallOptions {
    commentId: string;
}
export interface GuaranteeGetCommentInfoResult {
    info: {
        content?: {
            commentId?: string;
            amount?: string;
            orderId?: string;
            createTime?: string;
            payTime?: string;
            orderInfo?: {
                busiOrderId?: string;
            };
            productInfo?: {
                productList?: Array<{
                    name?: string;
                    picUrl?: string;
                }>;
            };
            wxPayId?: string;
            userInfo?: {
                openid?: string;
                headImg?: string;
                nickName?: string;
            };
            bizInfo?: {
                appid?: string;
                headImg?: string;
                nickName?: string;
            };
            score?: string;
            content?: {
                media?: Array<{
                    img?: string;
                    thumbImg?: string;
                    video?: string;
                    videoCover?: string;
                    videoDuration?: number;
                }>;
                txt?: string;
            };
        };
    };
    processInfo?: {
        actionList?: Array<{
            type?: 1 | 2 | 3 | 4;
            updateTime?: number;
        }>;
        commentId?: string;
    };
    oldComment?: {
        commentId?: string;
        createTime?: string;
        score?: number;
        content?: {
            ext?: string;
            media?: Array<{
                img?: string;
                thumbImg?: string;
                video?: string;
                videoCover?: string;
                videoDuration?: number;
            }>;
        };
    };
}
export interface GuaranteeGetCommentReplyListParams extends CallOptions {
    commentId: string;
}
export interface GuaranteeGetCommentReplyListResult {
    list: {
        reply?: {
            commentId?: string;
            replyId?: string;
            createTime?: string;
            updateTime?: string;
            replyContent?: {
                content?: string;
            };
            replyObject?: {
                nickname?: string;
                imgUrl?: string;
            };
        };
        commentReplyList?: Array<{
            commentId?: string;
            commentReplyId?: string;
            createTime?: string;
            updateTime?: string;
            commentReplyContent?: {
                content?: string;
            };
            commentReplyObject?: {
                nickname?: string;
                imgUrl?: string;
            };
        }>;
    };
}
export interface GuaranteeConfirmCompromiseParams extends CallOptions {
    commentId: string;
    picList: ReadonlyArray<string>;
    content: string;
}
export interface GuaranteeConfirmCompromiseResult {
    success: boolean;
}
export interface GuaranteeGetGuaranteeStatusResult {
    isActived: boolean;
    msg?: string;
    reasons?: Array<string>;
}
export interface GuaranteeGetPenaltyListParams extends CallOptions {
    offset: number;
    limit: number;
}
export interface GuaranteeGetPenaltyListResult {
    appealList: Array<{
        illegalOrderId?: string | number;
        complaintOrderId?: string | number;
        illegalWording?: string;
        status?: 2 | 4 | 5 | 6;
        minusScore?: number;
        orderId?: string | number;
        illegalTime?: number;
        updateTime?: number;
    }>;
    currentScore: number;
    totalNum: number;
}
export interface GuaranteeResetApiKfQuotaParams extends CallOptions {
    commentId: string;
}
export interface GuaranteeResetApiKfQuotaResult {
    success: boolean;
}
