import { CallOptions, Result } from "../index.cjs";
export interface WeixinCloudbase {
    report(params: CloudbaseReportParams): Promise<Result>;
    createSendSmsTask(params: CloudbaseCreateSendSmsTaskParams): Promise<Result<CloudbaseCreateSendSmsTaskResult>>;
    batchDeleteFile(params: CloudbaseBatchDeleteFileParams): Promise<Result<CloudbaseBatchDeleteFileResult>>;
    databaseCollectionDelete(params: CloudbaseDatabaseCollectionDeleteParams): Promise<Result>;
    sendSms(params: CloudbaseSendSmsParams): Promise<Result<CloudbaseSendSmsResult>>;
    sendSmsV2(params: CloudbaseSendSmsV2Params): Promise<Result<CloudbaseSendSmsV2Result>>;
    addDelayedFunctionTask(params: CloudbaseAddDelayedFunctionTaskParams): Promise<Result>;
    describeExtensionUploadInfo(params: CloudbaseDescribeExtensionUploadInfoParams): Promise<Result<CloudbaseDescribeExtensionUploadInfoResult>>;
    databaseDelete(params: CloudbaseDatabaseDeleteParams): Promise<Result<CloudbaseDatabaseDeleteResult>>;
    databaseMigrateImport(params: CloudbaseDatabaseMigrateImportParams): Promise<Result<CloudbaseDatabaseMigrateImportResult>>;
    databaseMigrateExport(params: CloudbaseDatabaseMigrateExportParams): Promise<Result<CloudbaseDatabaseMigrateExportResult>>;
    databaseAdd(params: CloudbaseDatabaseAddParams): Promise<Result<CloudbaseDatabaseAddResult>>;
    databaseUpdate(params: CloudbaseDatabaseUpdateParams): Promise<Result<CloudbaseDatabaseUpdateResult>>;
    databaseQuery(params: CloudbaseDatabaseQueryParams): Promise<Result<CloudbaseDatabaseQueryResult>>;
    databaseAggregate(params: CloudbaseDatabaseAggregateParams): Promise<Result<CloudbaseDatabaseAggregateResult>>;
    databaseMigrateQueryInfo(params: CloudbaseDatabaseMigrateQueryInfoParams): Promise<Result<CloudbaseDatabaseMigrateQueryInfoResult>>;
    databaseCollectionAdd(params: CloudbaseDatabaseCollectionAddParams): Promise<Result>;
    updateIndex(params: CloudbaseUpdateIndexParams): Promise<Result>;
    describeSmsRecords(params: CloudbaseDescribeSmsRecordsParams): Promise<Result<CloudbaseDescribeSmsRecordsResult>>;
    databaseCount(params: CloudbaseDatabaseCountParams): Promise<Result<CloudbaseDatabaseCountResult>>;
    getOpenData(params: CloudbaseGetOpenDataParams): Promise<Result<CloudbaseGetOpenDataResult>>;
    getStatistics(params: CloudbaseGetStatisticsParams): Promise<Result<CloudbaseGetStatisticsResult>>;
    getVoIPSign(params: CloudbaseGetVoIPSignParams): Promise<Result<CloudbaseGetVoIPSignResult>>;
    uploadFile(params: CloudbaseUploadFileParams): Promise<Result<CloudbaseUploadFileResult>>;
    batchDownloadFile(params: CloudbaseBatchDownloadFileParams): Promise<Result<CloudbaseBatchDownloadFileResult>>;
    getQcloudToken(params: CloudbaseGetQcloudTokenParams): Promise<Result<CloudbaseGetQcloudTokenResult>>;
    databaseCollectionGet(params: CloudbaseDatabaseCollectionGetParams): Promise<Result<CloudbaseDatabaseCollectionGetResult>>;
    invokeCloudFunction(params: CloudbaseInvokeCloudFunctionParams): Promise<Result<CloudbaseInvokeCloudFunctionResult>>;
}
export interface CloudbaseReportParams extends CallOptions {
    report_action: "sendSmsTask" | "openH5" | (string & {});
    env_id: string;
    activity_id: string;
    task_id?: string | undefined;
    phone_count?: string | undefined;
    channel_id?: string | undefined;
    session_id?: string | undefined;
}
export interface CloudbaseCreateSendSmsTaskParams extends CallOptions {
    env: string;
    file_url: string;
    template_id?: "844110" | (string & {}) | undefined;
}
export interface CloudbaseCreateSendSmsTaskResult {
    query_id: string;
}
export interface CloudbaseBatchDeleteFileParams extends CallOptions {
    env: string;
    fileid_list: ReadonlyArray<string>;
}
export interface CloudbaseBatchDeleteFileResult {
    delete_list?: Array<{
        fileid?: string;
        status?: number;
        errmsg?: string;
    }>;
}
export interface CloudbaseDatabaseCollectionDeleteParams extends CallOptions {
    env: string;
    collection_name: string;
}
export interface CloudbaseSendSmsParams extends CallOptions {
    env: string;
    phone_number_list: ReadonlyArray<string>;
    sms_type: "Marketing" | "Notification";
    template_id?: string | undefined;
    content?: string | undefined;
    path?: string | undefined;
    template_param_list?: ReadonlyArray<string> | undefined;
    use_short_name?: boolean | undefined;
    resource_appid?: string | undefined;
}
export interface CloudbaseSendSmsResult {
    send_status_list?: Array<{
        serial_no?: string;
        phone_number?: string;
        code?: string;
        message?: string;
        iso_code?: string;
    }>;
}
export interface CloudbaseSendSmsV2Params extends CallOptions {
    env: string;
    url_link: string;
    template_id: "844110" | "2053122" | (string & {});
    template_param_list: ReadonlyArray<string>;
    phone_number_list: ReadonlyArray<string>;
    use_short_name?: boolean | undefined;
    resource_appid?: string | undefined;
}
export interface CloudbaseSendSmsV2Result {
    send_status_list?: Array<{
        serial_no?: string;
        phone_number?: string;
        code?: string;
        message?: string;
        iso_code?: string;
    }>;
}
export interface CloudbaseAddDelayedFunctionTaskParams extends CallOptions {
    env: string;
    function_name: string;
    data: object | string;
    delay_time: number;
}
export interface CloudbaseDescribeExtensionUploadInfoParams extends CallOptions {
    ExtensionFiles: ReadonlyArray<{
        FileType: "FUNCTION" | "STATIC" | "SMS";
        FileName: string;
    }>;
}
export interface CloudbaseDescribeExtensionUploadInfoResult {
    FilesData?: Array<{
        CodeUri?: string;
        UploadUrl?: string;
        CustomKey?: string;
        MaxSize?: number;
    }>;
    RequestId?: string;
    Response?: {
        FilesData?: Array<any>;
        RequestId?: string;
    };
}
export interface CloudbaseDatabaseDeleteParams extends CallOptions {
    env: string;
    query: string;
}
export interface CloudbaseDatabaseDeleteResult {
    deleted: number;
}
export interface CloudbaseDatabaseMigrateImportParams extends CallOptions {
    env: string;
    collection_name: string;
    file_path: string;
    file_type: 1 | 2;
    stop_on_error: boolean;
    conflict_mode: 1 | 2;
}
export interface CloudbaseDatabaseMigrateImportResult {
    job_id: number;
}
export interface CloudbaseDatabaseMigrateExportParams extends CallOptions {
    env: string;
    file_path: string;
    file_type: 1 | 2;
    query: string;
}
export interface CloudbaseDatabaseMigrateExportResult {
    job_id: number;
}
export interface CloudbaseDatabaseAddParams extends CallOptions {
    env: string;
    query: string;
}
export interface CloudbaseDatabaseAddResult {
    id_list: Array<string>;
}
export interface CloudbaseDatabaseUpdateParams extends CallOptions {
    env: string;
    query: string;
}
export interface CloudbaseDatabaseUpdateResult {
    matched: number;
    modified: number;
    id?: string;
}
export interface CloudbaseDatabaseQueryParams extends CallOptions {
    env: string;
    query: string;
}
export interface CloudbaseDatabaseQueryResult {
    pager?: {
        Offset?: number;
        Limit?: number;
        Total?: number;
    };
    data?: Array<string>;
}
export interface CloudbaseDatabaseAggregateParams extends CallOptions {
    env: string;
    query: string;
}
export interface CloudbaseDatabaseAggregateResult {
    data?: Array<string>;
}
export interface CloudbaseDatabaseMigrateQueryInfoParams extends CallOptions {
    env: string;
    job_id: number;
}
export interface CloudbaseDatabaseMigrateQueryInfoResult {
    status: string;
    record_success?: number;
    record_fail?: number;
    error_msg?: string;
    file_url?: string;
}
export interface CloudbaseDatabaseCollectionAddParams extends CallOptions {
    env: string;
    collection_name: string;
}
export interface CloudbaseUpdateIndexParams extends CallOptions {
    env: string;
    collection_name: string;
    create_indexes: ReadonlyArray<{
        name: string;
        unique: boolean;
        keys: ReadonlyArray<{
            name: string;
            direction: string;
        }>;
    }>;
    drop_indexes: ReadonlyArray<{
        name: string;
        unique: boolean;
        keys: ReadonlyArray<{
            name: string;
            direction: string;
        }>;
    }>;
}
export interface CloudbaseDescribeSmsRecordsParams extends CallOptions {
    EnvId: string;
    StartDate: string;
    EndDate: string;
    Mobile?: string | undefined;
    QueryId?: string | undefined;
    PageNumber: number;
    PageSize: number;
}
export interface CloudbaseDescribeSmsRecordsResult {
    SmsRecords?: Array<{
        Mobile?: string;
        Content?: string;
        ContentSize?: number;
        Fee?: number;
        CreateTime?: string;
        ReceivedTime?: string;
        Status?: "sent" | "error";
        Remarks?: string;
    }>;
    TotalCount?: number;
    RequestId?: string;
}
export interface CloudbaseDatabaseCountParams extends CallOptions {
    env: string;
    query: string;
}
export interface CloudbaseDatabaseCountResult {
    count: number;
}
export interface CloudbaseGetOpenDataParams extends CallOptions {
    openid?: string | undefined;
    cloudid_list: ReadonlyArray<string>;
}
export interface CloudbaseGetOpenDataResult {
    data_list?: Array<{
        cloud_id?: string;
        json?: string;
    }>;
}
export interface CloudbaseGetStatisticsParams extends CallOptions {
    action: "smsMarketingOverviewData" | "smsMarketingConversionData" | "smsMarketingRealTimeData" | (string & {});
    begin_date: number;
    end_date: number;
    page_limit?: number | undefined;
    page_offset?: number | undefined;
}
export interface CloudbaseGetStatisticsResult {
    data_column?: Array<{
        col_id?: string;
        col_name?: string;
        col_data_type?: "0" | "1" | "2" | string;
    }>;
    data_value?: Array<{
        data_value?: Array<string>;
    }>;
    total_num?: number;
}
export interface CloudbaseGetVoIPSignParams extends CallOptions {
    group_id: string;
    timestamp: number;
    nonce: string;
}
export interface CloudbaseGetVoIPSignResult {
    signature: string;
}
export interface CloudbaseUploadFileParams extends CallOptions {
    env: string;
    path: string;
}
export interface CloudbaseUploadFileResult {
    url: string;
    token?: string;
    authorization?: string;
    file_id: string;
    cos_file_id?: string;
}
export interface CloudbaseBatchDownloadFileParams extends CallOptions {
    env: string;
    file_list: ReadonlyArray<{
        fileid: string;
        max_age: number;
    }>;
}
export interface CloudbaseBatchDownloadFileResult {
    file_list?: Array<{
        fileid?: string;
        download_url?: string;
        status?: number;
        errmsg?: string;
    }>;
}
export interface CloudbaseGetQcloudTokenParams extends CallOptions {
    lifespan: number;
}
export interface CloudbaseGetQcloudTokenResult {
    secretid: string;
    secretkey: string;
    token: string;
    expired_time?: number;
}
export interface CloudbaseDatabaseCollectionGetParams extends CallOptions {
    env: string;
    limit?: number | undefined;
    offset?: number | undefined;
}
export interface CloudbaseDatabaseCollectionGetResult {
    collections?: Array<{
        name?: string;
        count?: number;
        size?: number;
        index_count?: number;
        index_size?: number;
    }>;
    pager?: {
        Offset?: number;
        Limit?: number;
        Total?: number;
    };
}
export interface CloudbaseInvokeCloudFunctionParams extends CallOptions {
    env: string;
    name: string;
    req_data: object | string;
}
export interface CloudbaseInvokeCloudFunctionResult {
    resp_data: string;
}
