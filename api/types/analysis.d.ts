import { CallOptions, Result } from "../index.cjs";
export interface WeixinAnalysis {
    getPerformanceData(params: AnalysisGetPerformanceDataParams): Promise<Result<AnalysisGetPerformanceDataResult>>;
    getUserPortrait(params: AnalysisGetUserPortraitParams): Promise<Result<AnalysisGetUserPortraitResult>>;
    getVisitDistribution(params: AnalysisGetVisitDistributionParams): Promise<Result<AnalysisGetVisitDistributionResult>>;
    getWeeklyRetain(params: AnalysisGetWeeklyRetainParams): Promise<Result<AnalysisGetWeeklyRetainResult>>;
    getWeeklyVisitTrend(params: AnalysisGetWeeklyVisitTrendParams): Promise<Result<AnalysisGetWeeklyVisitTrendResult>>;
    getDailyVisitTrend(params: AnalysisGetDailyVisitTrendParams): Promise<Result<AnalysisGetDailyVisitTrendResult>>;
    getMonthlyVisitTrend(params: AnalysisGetMonthlyVisitTrendParams): Promise<Result<AnalysisGetMonthlyVisitTrendResult>>;
    getDailySummary(params: AnalysisGetDailySummaryParams): Promise<Result<AnalysisGetDailySummaryResult>>;
    getDailyRetain(params: AnalysisGetDailyRetainParams): Promise<Result<AnalysisGetDailyRetainResult>>;
    getMonthlyRetain(params: AnalysisGetMonthlyRetainParams): Promise<Result<AnalysisGetMonthlyRetainResult>>;
    getVisitPage(params: AnalysisGetVisitPageParams): Promise<Result<AnalysisGetVisitPageResult>>;
}
export interface AnalysisGetPerformanceDataParams extends CallOptions {
    module: 10022 | (number & {});
    time: {
        begin_timestamp: number;
        end_timestamp: number;
    };
    params: ReadonlyArray<{
        field: "networktype" | "device_level" | "device" | (string & {});
        value: string;
    }>;
}
export interface AnalysisGetPerformanceDataResult {
    data?: {
        body?: {
            tables?: Array<{
                id?: string;
                lines?: Array<{
                    fields?: Array<{
                        refdate?: string;
                        value?: string;
                    }>;
                }>;
                zh?: string;
            }>;
            count?: number;
        };
    };
}
export interface AnalysisGetUserPortraitParams extends CallOptions {
    begin_date: string;
    end_date: string;
}
export interface AnalysisGetUserPortraitResult {
    ref_date?: string;
    visit_uv_new?: {
        province?: Array<{
            id?: number;
            name?: string;
            value?: number;
        }>;
        city?: Array<{
            id?: number;
            name?: string;
            value?: number;
        }>;
        genders?: Array<{
            id?: number;
            name?: string;
            value?: number;
        }>;
        platforms?: Array<{
            id?: number;
            name?: string;
            value?: number;
        }>;
        devices?: Array<{
            id?: number;
            name?: string;
            value?: number;
        }>;
        ages?: Array<{
            id?: number;
            name?: string;
            value?: number;
        }>;
    };
    visit_uv?: {
        province?: Array<{
            id?: number;
            name?: string;
            value?: number;
        }>;
        city?: Array<{
            id?: number;
            name?: string;
            value?: number;
        }>;
        genders?: Array<{
            id?: number;
            name?: string;
            value?: number;
        }>;
        platforms?: Array<{
            id?: number;
            name?: string;
            value?: number;
        }>;
        devices?: Array<{
            id?: number;
            name?: string;
            value?: number;
        }>;
        ages?: Array<{
            id?: number;
            name?: string;
            value?: number;
        }>;
    };
}
export interface AnalysisGetVisitDistributionParams extends CallOptions {
    begin_date: string;
    end_date: string;
}
export interface AnalysisGetVisitDistributionResult {
    ref_date?: string;
    list?: Array<{
        index?: "access_source_session_cnt" | "access_staytime_info" | "access_depth_info";
        item_list?: Array<{
            key?: number;
            value?: number;
        }>;
    }>;
}
export interface AnalysisGetWeeklyRetainParams extends CallOptions {
    begin_date: string;
    end_date: string;
}
export interface AnalysisGetWeeklyRetainResult {
    ref_date?: string;
    visit_uv_new?: Array<{
        key?: 0 | 1 | 2 | 3 | 4;
        value?: number;
    }>;
    visit_uv?: Array<{
        key?: 0 | 1 | 2 | 3 | 4;
        value?: number;
    }>;
}
export interface AnalysisGetWeeklyVisitTrendParams extends CallOptions {
    begin_date: string;
    end_date: string;
}
export interface AnalysisGetWeeklyVisitTrendResult {
    list?: Array<{
        ref_date?: string;
        session_cnt?: number;
        visit_pv?: number;
        visit_uv?: number;
        visit_uv_new?: number;
        stay_time_uv?: number;
        stay_time_session?: number;
        visit_depth?: number;
    }>;
}
export interface AnalysisGetDailyVisitTrendParams extends CallOptions {
    begin_date: string;
    end_date: string;
}
export interface AnalysisGetDailyVisitTrendResult {
    list?: Array<{
        ref_date?: string;
        session_cnt?: number;
        visit_pv?: number;
        visit_uv?: number;
        visit_uv_new?: number;
        stay_time_uv?: number;
        stay_time_session?: number;
        visit_depth?: number;
    }>;
}
export interface AnalysisGetMonthlyVisitTrendParams extends CallOptions {
    begin_date: string;
    end_date: string;
}
export interface AnalysisGetMonthlyVisitTrendResult {
    list?: Array<{
        ref_date?: string;
        session_cnt?: number;
        visit_pv?: number;
        visit_uv?: number;
        visit_uv_new?: number;
        stay_time_uv?: number;
        stay_time_session?: number;
        visit_depth?: number;
    }>;
}
export interface AnalysisGetDailySummaryParams extends CallOptions {
    begin_date: string;
    end_date: string;
}
export interface AnalysisGetDailySummaryResult {
    list?: Array<{
        ref_date?: string;
        visit_total?: number;
        share_pv?: number;
        share_uv?: number;
    }>;
}
export interface AnalysisGetDailyRetainParams extends CallOptions {
    begin_date: string;
    end_date: string;
}
export interface AnalysisGetDailyRetainResult {
    ref_date?: string;
    visit_uv_new?: Array<{
        key?: 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 14 | 30;
        value?: number;
    }>;
    visit_uv?: Array<{
        key?: 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 14 | 30;
        value?: number;
    }>;
}
export interface AnalysisGetMonthlyRetainParams extends CallOptions {
    begin_date: string;
    end_date: string;
}
export interface AnalysisGetMonthlyRetainResult {
    ref_date?: string;
    visit_uv_new?: Array<{
        key?: 0 | 1;
        value?: number;
    }>;
    visit_uv?: Array<{
        key?: 0 | 1;
        value?: number;
    }>;
}
export interface AnalysisGetVisitPageParams extends CallOptions {
    begin_date: string;
    end_date: string;
}
export interface AnalysisGetVisitPageResult {
    ref_date?: string;
    list?: Array<{
        page_path?: string;
        page_visit_pv?: number;
        page_visit_uv?: number;
        page_staytime_pv?: number;
        entrypage_pv?: number;
        exitpage_pv?: number;
        page_share_pv?: number;
        page_share_uv?: number;
    }>;
}
