import { CallOptions, FileLike, Result } from "../index.cjs";
export interface WeixinMinidrama {
    uploadPart(params: MinidramaUploadPartParams): Promise<Result<MinidramaUploadPartResult>>;
    modifyDramaBasicInfo(params: MinidramaModifyDramaBasicInfoParams): Promise<Result>;
    deleteMedia(params: MinidramaDeleteMediaParams): Promise<Result>;
    auditDrama(params?: MinidramaAuditDramaParams): Promise<Result<MinidramaAuditDramaResult>>;
    singleFileUpload(params: MinidramaSingleFileUploadParams): Promise<Result<MinidramaSingleFileUploadResult>>;
    authorizeDrama(params: MinidramaAuthorizeDramaParams): Promise<Result<MinidramaAuthorizeDramaResult>>;
    authorizeCopyright(params: MinidramaAuthorizeCopyrightParams): Promise<Result<MinidramaAuthorizeCopyrightResult>>;
    authorizeApp(params: MinidramaAuthorizeAppParams): Promise<Result>;
    pullUpload(params: MinidramaPullUploadParams): Promise<Result<MinidramaPullUploadResult>>;
    submitReplaceDramaMedias(params: MinidramaSubmitReplaceDramaMediasParams): Promise<Result>;
    replaceDramaMedia(params: MinidramaReplaceDramaMediaParams): Promise<Result>;
    getCdnLogs(params: MinidramaGetCdnLogsParams): Promise<Result<MinidramaGetCdnLogsResult>>;
    getCdnUsageData(params: MinidramaGetCdnUsageDataParams): Promise<Result<MinidramaGetCdnUsageDataResult>>;
    getTask(params: MinidramaGetTaskParams): Promise<Result<MinidramaGetTaskResult>>;
    getDramaLatestAuditInfo(params: MinidramaGetDramaLatestAuditInfoParams): Promise<Result<MinidramaGetDramaLatestAuditInfoResult>>;
    getAuthorizeObjects(params?: MinidramaGetAuthorizeObjectsParams): Promise<Result<MinidramaGetAuthorizeObjectsResult>>;
    listPackages(params: MinidramaListPackagesParams): Promise<Result<MinidramaListPackagesResult>>;
    getCopyrightAuthorizationList(params?: MinidramaGetCopyrightAuthorizationListParams): Promise<Result<MinidramaGetCopyrightAuthorizationListResult>>;
    getAuthorizedObjects(params?: MinidramaGetAuthorizedObjectsParams): Promise<Result<MinidramaGetAuthorizedObjectsResult>>;
    getCopyrightAuthorizedList(params?: MinidramaGetCopyrightAuthorizedListParams): Promise<Result<MinidramaGetCopyrightAuthorizedListResult>>;
    getAuthorizeApps(params?: CallOptions): Promise<Result<MinidramaGetAuthorizeAppsResult>>;
    applyUpload(params: MinidramaApplyUploadParams): Promise<Result<MinidramaApplyUploadResult>>;
    commitUpload(params: MinidramaCommitUploadParams): Promise<Result<MinidramaCommitUploadResult>>;
    getDrama(params: MinidramaGetDramaParams): Promise<Result<MinidramaGetDramaResult>>;
    listDramas(params?: MinidramaListDramasParams): Promise<Result<MinidramaListDramasResult>>;
    listMedia(params?: MinidramaListMediaParams): Promise<Result<MinidramaListMediaResult>>;
    getMediaLink(params: MinidramaGetMediaLinkParams): Promise<Result<MinidramaGetMediaLinkResult>>;
    getMedia(params: MinidramaGetMediaParams): Promise<Result<MinidramaGetMediaResult>>;
    deauthorizeDrama(params: MinidramaDeauthorizeDramaParams): Promise<Result<MinidramaDeauthorizeDramaResult>>;
    deauthorizeCopyright(params: MinidramaDeauthorizeCopyrightParams): Promise<Result<MinidramaDeauthorizeCopyrightResult>>;
    deauthorizeApp(params: MinidramaDeauthorizeAppParams): Promise<Result>;
}
export interface MinidramaUploadPartParams extends CallOptions {
    upload_id: string;
    part_number: number;
    resource_type: 1 | 2;
    data: FileLike;
}
export interface MinidramaUploadPartResult {
    etag: string;
}
export interface MinidramaModifyDramaBasicInfoParams extends CallOptions {
    drama_id: number;
    description?: string | undefined;
    cover_material_id?: string | undefined;
    recommendations?: string | undefined;
    promotion_poster_material_id?: string | undefined;
    alternate_name?: string | undefined;
    actor_list?: {
        actor: ReadonlyArray<{
            name: string;
            photo_material_id: string;
            role: string;
            profile: string;
        }>;
    } | undefined;
    qualification_type?: 1 | 2 | undefined;
    registration_number?: string | undefined;
    qualification_certificate_material_id?: string | undefined;
    cost_of_production?: number | undefined;
    cost_commitment_letter_material_id?: string | undefined;
    other_material_material_id?: string | undefined;
    producer?: string | undefined;
    copyright?: {
        copyright_role: 1 | 2;
        apply_for_copyright_protection: 0 | 1;
        copyright_verification?: "1" | "2" | undefined;
        proof_of_production?: ReadonlyArray<string> | undefined;
        purchase_or_broadcast_authorization_certificate?: ReadonlyArray<string> | undefined;
    } | undefined;
}
export interface MinidramaDeleteMediaParams extends CallOptions {
    media_id: number;
}
export interface MinidramaAuditDramaParams extends CallOptions {
    drama_id?: number | undefined;
    name?: string | undefined;
    media_count?: number | undefined;
    media_id_list?: ReadonlyArray<number> | undefined;
    description?: string | undefined;
    recommendations?: string | undefined;
    cover_material_id?: string | undefined;
    promotion_poster_material_id?: string | undefined;
    producer?: string | undefined;
    authorized_material_id?: string | undefined;
    qualification_type?: 1 | 2 | undefined;
    registration_number?: string | undefined;
    qualification_certificate_material_id?: string | undefined;
    cost_commitment_letter_material_id?: string | undefined;
    cost_of_production?: number | undefined;
    expedited?: 0 | 1 | undefined;
    actor_list?: {
        actor: ReadonlyArray<{
            name: string;
            photo_material_id: string;
            role: string;
            profile: string;
        }>;
    } | undefined;
    other_material_material_id?: string | undefined;
    replace_media_list?: ReadonlyArray<{
        old?: number | undefined;
        new?: number | undefined;
    }> | undefined;
    copyright?: {
        copyright_role: 1 | 2;
        apply_for_copyright_protection: 0 | 1;
        copyright_verification?: "1" | "2" | undefined;
        proof_of_production?: ReadonlyArray<string> | undefined;
        purchase_or_broadcast_authorization_certificate?: ReadonlyArray<string> | undefined;
    } | undefined;
    drama_type?: 1 | 2 | 3 | undefined;
    content_declared?: 0 | 1 | undefined;
    ai_software_ownership_proof?: string | undefined;
    other_platform_publication_proof?: ReadonlyArray<string> | undefined;
}
export interface MinidramaAuditDramaResult {
    drama_id: number;
}
export interface MinidramaSingleFileUploadParams extends CallOptions {
    media_name: string;
    media_type: "MP4" | "TS" | "MOV" | "MXF" | "MPG" | "FLV" | "WMV" | "AVI" | "M4V" | "F4V" | "MPEG" | "3GP" | "ASF" | "MKV" | (string & {});
    media_data: FileLike;
    cover_type?: "JPG" | "JPEG" | "PNG" | "BMP" | "TIFF" | "AI" | "CDR" | "EPS" | "TIF" | (string & {}) | undefined;
    cover_data?: FileLike | undefined;
    source_context?: string | undefined;
}
export interface MinidramaSingleFileUploadResult {
    media_id: number;
}
export interface MinidramaAuthorizeDramaParams extends CallOptions {
    drama_id: ReadonlyArray<number>;
    authorized_appid: string;
    authz_expire_time?: number | undefined;
}
export interface MinidramaAuthorizeDramaResult {
    result: Array<{
        drama_id?: number;
        errcode?: number;
        errmsg?: string;
    }>;
}
export interface MinidramaAuthorizeCopyrightParams extends CallOptions {
    authorization_type: 1 | 2;
    authorized_appid?: string | undefined;
    authorized_subject_cert_no?: string | undefined;
    drama_ids?: ReadonlyArray<number> | undefined;
    expire_time?: number | undefined;
}
export interface MinidramaAuthorizeCopyrightResult {
    result: Array<{
        drama_id?: number;
        errcode?: number;
        errmsg?: string;
    }>;
}
export interface MinidramaAuthorizeAppParams extends CallOptions {
    authorized_appid: string;
    authz_expire_time?: number | undefined;
}
export interface MinidramaPullUploadParams extends CallOptions {
    media_name: string;
    media_url: string;
    cover_url?: string | undefined;
    source_context?: string | undefined;
}
export interface MinidramaPullUploadResult {
    task_id: number;
}
export interface MinidramaSubmitReplaceDramaMediasParams extends CallOptions {
    drama_id: number;
    replace_media_list: ReadonlyArray<{
        old?: number | undefined;
        new?: number | undefined;
    }>;
}
export interface MinidramaReplaceDramaMediaParams extends CallOptions {
    drama_id: number;
    old_media_id: number;
    new_media_id: number;
}
export interface MinidramaGetCdnLogsParams extends CallOptions {
    start_time: number;
    end_time: number;
    limit?: number | undefined;
    offset?: number | undefined;
    query_type?: 0 | 1 | 2 | undefined;
}
export interface MinidramaGetCdnLogsResult {
    total_count?: number;
    domestic_cdn_logs?: Array<{
        date?: string;
        name?: string;
        url?: string;
        start_time?: number;
        end_time?: number;
    }>;
}
export interface MinidramaGetCdnUsageDataParams extends CallOptions {
    start_time: number;
    end_time: number;
    data_interval?: "5" | "60" | "1440" | string | undefined;
    query_type?: 0 | 1 | 2 | undefined;
}
export interface MinidramaGetCdnUsageDataResult {
    data_interval?: number;
    item_list: Array<{
        time?: number;
        value?: number;
    }>;
}
export interface MinidramaGetTaskParams extends CallOptions {
    task_id: number;
}
export interface MinidramaGetTaskResult {
    task_info: {
        id?: number;
        task_type?: 1;
        status?: 1 | 2 | 3 | 4;
        errcode?: number;
        errmsg?: string;
        create_time?: number;
        finish_time?: number;
        media_id?: number;
    };
}
export interface MinidramaGetDramaLatestAuditInfoParams extends CallOptions {
    drama_id: number;
    audit_type: 0 | 1 | 2 | 3;
}
export interface MinidramaGetDramaLatestAuditInfoResult {
    audit_detail: {
        status?: 0 | 1 | 2 | 3 | 4;
        audit_type?: 0 | 1 | 2 | 3;
        create_time?: number;
        audit_time?: number;
    };
}
export interface MinidramaGetAuthorizeObjectsParams extends CallOptions {
    drama_id?: number | undefined;
    authorized_appid?: string | undefined;
    offset?: number | undefined;
    limit?: number | undefined;
}
export interface MinidramaGetAuthorizeObjectsResult {
    total_count: number;
    objects?: Array<{
        drama_id?: number;
        authorized_appid?: string;
        authorized_time?: number;
        authz_expire_time?: number;
    }>;
}
export interface MinidramaListPackagesParams extends CallOptions {
    status: 0 | 1 | 2 | 3;
    offset: number;
    limit: number;
    query_type?: 0 | 1 | undefined;
}
export interface MinidramaListPackagesResult {
    total_count: number;
    package_list?: Array<{
        start_time?: number;
        end_time?: number;
        used?: number;
        all?: number;
        order_id?: string;
        status?: 1 | 2 | 3;
        is_deleted?: number;
        package_id?: string;
    }>;
}
export interface MinidramaGetCopyrightAuthorizationListParams extends CallOptions {
    authorization_type?: 0 | 1 | 2 | undefined;
    authorized_appid?: string | undefined;
    authorized_subject_cert_no?: string | undefined;
    drama_id?: number | undefined;
    offset?: number | undefined;
    limit?: number | undefined;
}
export interface MinidramaGetCopyrightAuthorizationListResult {
    list?: Array<{
        authorizer_appid?: string;
        authorization_type?: 1 | 2;
        authorized_appid?: string;
        authorized_subject_cert_no?: string;
        drama_id?: number;
        authorized_time?: number;
        expire_time?: number;
    }>;
    total_count: number;
}
export interface MinidramaGetAuthorizedObjectsParams extends CallOptions {
    authorizer_appid?: string | undefined;
    offset?: number | undefined;
    limit?: number | undefined;
}
export interface MinidramaGetAuthorizedObjectsResult {
    total_count: number;
    objects?: Array<{
        drama_id?: number;
        authorizer_appid?: string;
        authorized_time?: number;
        authz_expire_time?: number;
    }>;
}
export interface MinidramaGetCopyrightAuthorizedListParams extends CallOptions {
    authorizer_appid?: string | undefined;
    offset?: number | undefined;
    limit?: number | undefined;
}
export interface MinidramaGetCopyrightAuthorizedListResult {
    list?: Array<{
        authorizer_appid?: string;
        authorization_type?: 1 | 2;
        authorized_appid?: string;
        authorized_subject_cert_no?: string;
        drama_id?: number;
        authorized_time?: number;
        expire_time?: number;
    }>;
    total_count: number;
}
export interface MinidramaGetAuthorizeAppsResult {
    objects?: Array<{
        authorized_appid?: string;
        authorized_time?: number;
        authz_expire_time?: number;
    }>;
}
export interface MinidramaApplyUploadParams extends CallOptions {
    media_name: string;
    media_type: "MP4" | "TS" | "MOV" | "MXF" | "MPG" | "FLV" | "WMV" | "AVI" | "M4V" | "F4V" | "MPEG" | "3GP" | "ASF" | "MKV" | (string & {});
    cover_type?: "JPG" | "JPEG" | "PNG" | "BMP" | "TIFF" | "AI" | "CDR" | "EPS" | "TIF" | (string & {}) | undefined;
    source_context?: string | undefined;
}
export interface MinidramaApplyUploadResult {
    upload_id: string;
}
export interface MinidramaCommitUploadParams extends CallOptions {
    upload_id: string;
    media_part_infos: ReadonlyArray<{
        part_number: number;
        etag: string;
    }>;
    cover_part_infos?: ReadonlyArray<{
        part_number?: number | undefined;
        etag?: string | undefined;
    }> | undefined;
}
export interface MinidramaCommitUploadResult {
    media_id: number;
}
export interface MinidramaGetDramaParams extends CallOptions {
    drama_id: number;
}
export interface MinidramaGetDramaResult {
    drama_info: {
        drama_id?: number;
        create_time?: number;
        name?: string;
        cover_url?: string;
        media_count?: number;
        producer?: string;
        playwright?: string;
        description?: string;
        production_license?: string;
        audit_detail?: {
            status?: 0 | 1 | 2 | 3 | 4;
            audit_type?: 0 | 1 | 2 | 3;
            create_time?: number;
            audit_time?: number;
        };
        media_list?: Array<{
            media_id?: number;
        }>;
        expedited?: 0 | 1;
        recommendations?: string;
        promotion_poster?: string;
        actor_list?: {
            actor?: Array<{
                name?: string;
                photo_material_id?: string;
                role?: string;
                profile?: string;
            }>;
        };
        status?: 0 | 1 | 2 | 3;
        other_material?: string;
    };
}
export interface MinidramaListDramasParams extends CallOptions {
    limit?: number | undefined;
    offset?: number | undefined;
}
export interface MinidramaListDramasResult {
    drama_info_list?: Array<{
        drama_id?: number;
        create_time?: number;
        name?: string;
        cover_url?: string;
        media_count?: number;
        producer?: string;
        playwright?: string;
        description?: string;
        production_license?: string;
        audit_detail?: {
            status?: 0 | 1 | 2 | 3 | 4;
            audit_type?: 0 | 1 | 2 | 3;
            create_time?: number;
            audit_time?: number;
        };
        media_list?: Array<{
            media_id?: number;
        }>;
        expedited?: 0 | 1;
        recommendations?: string;
        promotion_poster?: string;
        actor_list?: {
            actor?: Array<{
                name?: string;
                photo_material_id?: string;
                role?: string;
                profile?: string;
            }>;
        };
        status?: 0 | 1 | 2 | 3;
    }>;
}
export interface MinidramaListMediaParams extends CallOptions {
    drama_id?: number | undefined;
    media_name?: string | undefined;
    media_name_fuzzy?: string | undefined;
    start_time?: number | undefined;
    end_time?: number | undefined;
    limit?: number | undefined;
    offset?: number | undefined;
}
export interface MinidramaListMediaResult {
    media_info_list?: Array<{
        media_id?: number;
        create_time?: number;
        expire_time?: number;
        drama_id?: number;
        file_size?: string;
        duration?: number;
        name?: string;
        description?: string;
        cover_url?: string;
        original_url?: string;
        mp4_url?: string;
        hls_url?: string;
        audit_detail?: {
            status?: 0 | 1 | 2 | 3 | 4;
            create_time?: number;
            audit_time?: number;
            reason?: string;
            evidence_material_id_list?: Array<string>;
        };
    }>;
}
export interface MinidramaGetMediaLinkParams extends CallOptions {
    media_id: number;
    t: number;
    us?: string | undefined;
    exper?: number | undefined;
    rlimit?: number | undefined;
    whref?: string | undefined;
    bkref?: string | undefined;
}
export interface MinidramaGetMediaLinkResult {
    media_info: {
        media_id?: number;
        duration?: number;
        name?: string;
        description?: string;
        cover_url?: string;
        mp4_url?: string;
        hls_url?: string;
    };
}
export interface MinidramaGetMediaParams extends CallOptions {
    media_id: number;
}
export interface MinidramaGetMediaResult {
    media_info: {
        media_id?: number;
        create_time?: number;
        expire_time?: number;
        drama_id?: number;
        file_size?: string;
        duration?: number;
        name?: string;
        description?: string;
        cover_url?: string;
        original_url?: string;
        mp4_url?: string;
        hls_url?: string;
        audit_detail?: {
            status?: 0 | 1 | 2 | 3 | 4;
            create_time?: number;
            audit_time?: number;
            reason?: string;
            evidence_material_id_list?: Array<string>;
        };
    };
}
export interface MinidramaDeauthorizeDramaParams extends CallOptions {
    drama_id: ReadonlyArray<number>;
    authorized_appid: string;
}
export interface MinidramaDeauthorizeDramaResult {
    result?: Array<{
        drama_id?: number;
        errcode?: number;
        errmsg?: string;
    }>;
}
export interface MinidramaDeauthorizeCopyrightParams extends CallOptions {
    authorization_type: 1 | 2;
    authorized_appid?: string | undefined;
    authorized_subject_cert_no?: string | undefined;
    drama_ids?: ReadonlyArray<number> | undefined;
}
export interface MinidramaDeauthorizeCopyrightResult {
    result?: Array<{
        drama_id?: number;
        errcode?: number;
        errmsg?: string;
    }>;
}
export interface MinidramaDeauthorizeAppParams extends CallOptions {
    authorized_appid: string;
}
