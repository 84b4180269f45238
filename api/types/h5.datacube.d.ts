import { CallOptions, Result } from "../index.cjs";
export interface WeixinH5Datacube {
    getArticleShare(params: H5DatacubeGetArticleShareParams): Promise<Result<H5DatacubeGetArticleShareResult>>;
    getBizSummary(params: H5DatacubeGetBizSummaryParams): Promise<Result<H5DatacubeGetBizSummaryResult>>;
    getArticleTotalDetail(params: H5DatacubeGetArticleTotalDetailParams): Promise<Result<H5DatacubeGetArticleTotalDetailResult>>;
    getArticleRead(params: H5DatacubeGetArticleReadParams): Promise<Result<H5DatacubeGetArticleReadResult>>;
    getUpstreamMsgDist(params: H5DatacubeGetUpstreamMsgDistParams): Promise<Result<H5DatacubeGetUpstreamMsgDistResult>>;
    getUpstreamMsgHour(params: H5DatacubeGetUpstreamMsgHourParams): Promise<Result<H5DatacubeGetUpstreamMsgHourResult>>;
    getUpstreamMsgDistWeek(params: H5DatacubeGetUpstreamMsgDistWeekParams): Promise<Result<H5DatacubeGetUpstreamMsgDistWeekResult>>;
    getUpstreamMsgWeek(params: H5DatacubeGetUpstreamMsgWeekParams): Promise<Result<H5DatacubeGetUpstreamMsgWeekResult>>;
    getArticleSummary(params: H5DatacubeGetArticleSummaryParams): Promise<Result<H5DatacubeGetArticleSummaryResult>>;
    getUpstreamMsgDistMonth(params: H5DatacubeGetUpstreamMsgDistMonthParams): Promise<Result<H5DatacubeGetUpstreamMsgDistMonthResult>>;
    getUpstreamMsgMonth(params: H5DatacubeGetUpstreamMsgMonthParams): Promise<Result<H5DatacubeGetUpstreamMsgMonthResult>>;
    getUpstreamMsg(params: H5DatacubeGetUpstreamMsgParams): Promise<Result<H5DatacubeGetUpstreamMsgResult>>;
    getUserSummary(params: H5DatacubeGetUserSummaryParams): Promise<Result<H5DatacubeGetUserSummaryResult>>;
    getUserCumulate(params: H5DatacubeGetUserCumulateParams): Promise<Result<H5DatacubeGetUserCumulateResult>>;
    getArticleTotal(params: H5DatacubeGetArticleTotalParams): Promise<Result<H5DatacubeGetArticleTotalResult>>;
    getInterfaceSummaryHour(params: H5DatacubeGetInterfaceSummaryHourParams): Promise<Result<H5DatacubeGetInterfaceSummaryHourResult>>;
    getInterfaceSummary(params: H5DatacubeGetInterfaceSummaryParams): Promise<Result<H5DatacubeGetInterfaceSummaryResult>>;
    getUserShareHour(params: H5DatacubeGetUserShareHourParams): Promise<Result<H5DatacubeGetUserShareHourResult>>;
    getUserShare(params: H5DatacubeGetUserShareParams): Promise<Result<H5DatacubeGetUserShareResult>>;
    getUserReadHour(params: H5DatacubeGetUserReadHourParams): Promise<Result<H5DatacubeGetUserReadHourResult>>;
    getUserRead(params: H5DatacubeGetUserReadParams): Promise<Result<H5DatacubeGetUserReadResult>>;
}
export interface H5DatacubeGetArticleShareParams extends CallOptions {
    begin_date: string;
    end_date: string;
}
export interface H5DatacubeGetArticleShareResult {
    list: Array<{
        ref_date?: string;
        msgid?: string;
        detail?: {
            share_user?: number;
        };
    }>;
    is_delay?: boolean;
}
export interface H5DatacubeGetBizSummaryParams extends CallOptions {
    begin_date: string;
    end_date: string;
}
export interface H5DatacubeGetBizSummaryResult {
    list: Array<{
        ref_date?: string;
        detail?: {
            read_user?: number;
            read_user_source?: Array<{
                user_count?: number;
                scene_desc?: string;
            }>;
            share_user?: number;
            zaikan_user?: number;
            like_user?: number;
            comment_count?: number;
            collection_user?: number;
            redirect_ori_page_user?: number;
            send_page_count?: number;
        };
    }>;
    is_delay?: boolean;
}
export interface H5DatacubeGetArticleTotalDetailParams extends CallOptions {
    begin_date: string;
    end_date: string;
}
export interface H5DatacubeGetArticleTotalDetailResult {
    list: Array<{
        ref_date?: string;
        msgid?: string;
        publish_type?: 0 | 1;
        detail_list?: Array<{
            stat_date?: string;
            read_user?: number;
            read_user_source?: Array<{
                user_count?: number;
                scene_desc?: string;
            }>;
            share_user?: number;
            zaikan_user?: number;
            like_user?: number;
            comment_count?: number;
            collection_user?: number;
            praise_money?: number;
            read_subscribe_user?: number;
            read_delivery_rate?: number;
            read_finish_rate?: number;
            read_avg_activetime?: number;
            read_jump_position?: Array<{
                position?: 1 | 2 | 3 | 4 | 5;
                rate?: number;
            }>;
        }>;
        title?: string;
        content_url?: string;
    }>;
    is_delay?: boolean;
}
export interface H5DatacubeGetArticleReadParams extends CallOptions {
    begin_date: string;
    end_date: string;
}
export interface H5DatacubeGetArticleReadResult {
    list: Array<{
        ref_date?: string;
        msgid?: string;
        detail?: {
            read_user?: number;
            read_user_source?: Array<{
                user_count?: number;
                scene_desc?: string;
            }>;
        };
    }>;
    is_delay?: boolean;
}
export interface H5DatacubeGetUpstreamMsgDistParams extends CallOptions {
    begin_date: string;
    end_date: string;
}
export interface H5DatacubeGetUpstreamMsgDistResult {
    list: Array<{
        ref_date?: string;
        count_interval?: 0 | 1 | 2 | 3;
        msg_user?: number;
    }>;
}
export interface H5DatacubeGetUpstreamMsgHourParams extends CallOptions {
    begin_date: string;
    end_date: string;
}
export interface H5DatacubeGetUpstreamMsgHourResult {
    list: Array<{
        ref_date?: string;
        msg_type?: 1 | 2 | 3 | 4 | 6;
        msg_user?: number;
        msg_count?: number;
        ref_hour?: number;
    }>;
}
export interface H5DatacubeGetUpstreamMsgDistWeekParams extends CallOptions {
    begin_date: string;
    end_date: string;
}
export interface H5DatacubeGetUpstreamMsgDistWeekResult {
    list: Array<{
        ref_date?: string;
        count_interval?: 0 | 1 | 2 | 3;
        msg_user?: number;
    }>;
}
export interface H5DatacubeGetUpstreamMsgWeekParams extends CallOptions {
    begin_date: string;
    end_date: string;
}
export interface H5DatacubeGetUpstreamMsgWeekResult {
    list: Array<{
        ref_date?: string;
        msg_type?: 1 | 2 | 3 | 4 | 6;
        msg_user?: number;
        msg_count?: number;
    }>;
}
export interface H5DatacubeGetArticleSummaryParams extends CallOptions {
    begin_date: string;
    end_date: string;
}
export interface H5DatacubeGetArticleSummaryResult {
    list: Array<{
        ref_date?: string;
        msgid?: string;
        title?: string;
        int_page_read_user?: number;
        int_page_read_count?: number;
        ori_page_read_user?: number;
        ori_page_read_count?: number;
        share_user?: number;
        share_count?: number;
        add_to_fav_user?: number;
        add_to_fav_count?: number;
    }>;
}
export interface H5DatacubeGetUpstreamMsgDistMonthParams extends CallOptions {
    begin_date: string;
    end_date: string;
}
export interface H5DatacubeGetUpstreamMsgDistMonthResult {
    list: Array<{
        ref_date?: string;
        count_interval?: 0 | 1 | 2 | 3;
        msg_user?: number;
    }>;
}
export interface H5DatacubeGetUpstreamMsgMonthParams extends CallOptions {
    begin_date: string;
    end_date: string;
}
export interface H5DatacubeGetUpstreamMsgMonthResult {
    list: Array<{
        ref_date?: string;
        msg_type?: 1 | 2 | 3 | 4 | 6;
        msg_user?: number;
        msg_count?: number;
    }>;
}
export interface H5DatacubeGetUpstreamMsgParams extends CallOptions {
    begin_date: string;
    end_date: string;
}
export interface H5DatacubeGetUpstreamMsgResult {
    list: Array<{
        ref_date?: string;
        msg_type?: 1 | 2 | 3 | 4 | 6;
        msg_user?: number;
        msg_count?: number;
    }>;
}
export interface H5DatacubeGetUserSummaryParams extends CallOptions {
    begin_date: string;
    end_date: string;
}
export interface H5DatacubeGetUserSummaryResult {
    list: Array<{
        ref_date?: string;
        user_source?: 0 | 1 | 17 | 30 | 57 | 100 | 149 | 161 | 200 | 201 | (number & {});
        new_user?: number;
        cancel_user?: number;
    }>;
}
export interface H5DatacubeGetUserCumulateParams extends CallOptions {
    begin_date: string;
    end_date: string;
}
export interface H5DatacubeGetUserCumulateResult {
    list: Array<{
        ref_date?: string;
        cumulate_user?: number;
    }>;
}
export interface H5DatacubeGetArticleTotalParams extends CallOptions {
    begin_date: string;
    end_date: string;
}
export interface H5DatacubeGetArticleTotalResult {
    list: Array<{
        ref_date?: string;
        msgid?: string;
        title?: string;
        details?: Array<{
            stat_date?: string;
            target_user?: number;
            int_page_read_user?: number;
            int_page_read_count?: number;
            ori_page_read_user?: number;
            ori_page_read_count?: number;
            share_user?: number;
            share_count?: number;
            add_to_fav_user?: number;
            add_to_fav_count?: number;
            int_page_from_session_read_user?: number;
            int_page_from_session_read_count?: number;
            int_page_from_hist_msg_read_user?: number;
            int_page_from_hist_msg_read_count?: number;
            int_page_from_feed_read_user?: number;
            int_page_from_feed_read_count?: number;
            int_page_from_friends_read_user?: number;
            int_page_from_friends_read_count?: number;
            int_page_from_other_read_user?: number;
            int_page_from_other_read_count?: number;
            feed_share_from_session_user?: number;
            feed_share_from_session_cnt?: number;
            feed_share_from_feed_user?: number;
            feed_share_from_feed_cnt?: number;
            feed_share_from_other_user?: number;
            feed_share_from_other_cnt?: number;
            int_page_from_kanyikan_read_user?: number;
            int_page_from_kanyikan_read_count?: number;
            int_page_from_souyisou_read_user?: number;
            int_page_from_souyisou_read_count?: number;
        }>;
    }>;
}
export interface H5DatacubeGetInterfaceSummaryHourParams extends CallOptions {
    begin_date: string;
    end_date: string;
}
export interface H5DatacubeGetInterfaceSummaryHourResult {
    list: Array<{
        ref_date?: string;
        ref_hour?: number;
        callback_count?: number;
        fail_count?: number;
        total_time_cost?: number;
        max_time_cost?: number;
    }>;
}
export interface H5DatacubeGetInterfaceSummaryParams extends CallOptions {
    begin_date: string;
    end_date: string;
}
export interface H5DatacubeGetInterfaceSummaryResult {
    list: Array<{
        ref_date?: string;
        callback_count?: number;
        fail_count?: number;
        total_time_cost?: number;
        max_time_cost?: number;
    }>;
}
export interface H5DatacubeGetUserShareHourParams extends CallOptions {
    begin_date: string;
    end_date: string;
}
export interface H5DatacubeGetUserShareHourResult {
    list: Array<{
        ref_date?: string;
        ref_hour?: number;
        share_user?: number;
        share_count?: number;
        share_scene?: 1 | 2 | 255;
    }>;
}
export interface H5DatacubeGetUserShareParams extends CallOptions {
    begin_date: string;
    end_date: string;
}
export interface H5DatacubeGetUserShareResult {
    list: Array<{
        ref_date?: string;
        share_user?: number;
        share_count?: number;
        share_scene?: 1 | 2 | 255;
    }>;
}
export interface H5DatacubeGetUserReadHourParams extends CallOptions {
    begin_date: string;
    end_date: string;
}
export interface H5DatacubeGetUserReadHourResult {
    list: Array<{
        ref_date?: string;
        ref_hour?: number;
        user_source?: 99999999 | 0 | 1 | 2 | 4 | 5 | 6 | 7;
        int_page_read_user?: number;
        int_page_read_count?: number;
        ori_page_read_user?: number;
        ori_page_read_count?: number;
        share_user?: number;
        share_count?: number;
        add_to_fav_user?: number;
        add_to_fav_count?: number;
    }>;
}
export interface H5DatacubeGetUserReadParams extends CallOptions {
    begin_date: string;
    end_date: string;
}
export interface H5DatacubeGetUserReadResult {
    list: Array<{
        ref_date?: string;
        user_source?: 99999999 | 0 | 1 | 2 | 4 | 5 | 6 | 7;
        int_page_read_user?: number;
        int_page_read_count?: number;
        ori_page_read_user?: number;
        ori_page_read_count?: number;
        share_user?: number;
        share_count?: number;
        add_to_fav_user?: number;
        add_to_fav_count?: number;
    }>;
}
