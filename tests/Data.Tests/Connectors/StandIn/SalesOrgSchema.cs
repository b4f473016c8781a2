namespace RevBot.Data.Tests.Connectors.StandIn;

/// <summary>The objects of the stand-in with their fields: what the mapping for Salesforce reads, and one custom field.</summary>
internal static class SalesOrgSchema
{
    /// <summary>The fields that every object has of its times, with their kinds.</summary>
    public const string Times = "CreatedDate:datetime LastModifiedDate:datetime SystemModstamp:datetime";

    /// <summary>Makes the objects, empty.</summary>
    public static void AddTo(LocalSalesforce server)
    {
        Add(
            "Organization",
            "00D",
            "Name:string FiscalYearStartMonth:int TimeZoneSidKey:picklist SystemModstamp:datetime"
        );
        Add("UserRole", "00E", "Name:string SystemModstamp:datetime");
        Add(
            "User",
            "005",
            $"Name:string Email:email Title:string UserRoleId:reference ManagerId:reference IsActive:boolean {Times}"
        );
        Add(
            "Account",
            "001",
            $"Name:string Industry:picklist BillingCountry:string ParentId:reference MasterRecordId:reference IsDeleted:boolean {Times}"
        );
        Add("Product2", "01t", $"Name:string Family:picklist IsDeleted:boolean {Times}");
        Add("Contact", "003", $"Name:string IsDeleted:boolean {Times}");
        Add(
            "Opportunity",
            "006",
            $"Name:string AccountId:reference OwnerId:reference StageName:picklist ForecastCategory:picklist Amount:currency Probability:percent CloseDate:date Type:picklist NextStep:string IsClosed:boolean IsWon:boolean IsDeleted:boolean Territory2Id:reference Loss_Reason__c:picklist {Times}"
        );
        Add(
            "OpportunityStage",
            "01J",
            "MasterLabel:string SortOrder:int IsClosed:boolean IsWon:boolean ForecastCategory:picklist DefaultProbability:percent SystemModstamp:datetime"
        );
        server.Add(
            new(
                "OpportunityHistory",
                "008",
                [
                    .. $"OpportunityId:reference StageName:picklist Amount:currency CloseDate:date ForecastCategory:picklist Probability:percent IsDeleted:boolean CreatedDate:datetime SystemModstamp:datetime".Split(
                        ' '
                    ),
                ]
            )
            {
                IsUpdateable = false,
                IsReplicateable = false,
            }
        );
        server.Add(
            new(
                "OpportunityFieldHistory",
                "017",
                [
                    .. "OpportunityId:reference Field:picklist OldValue:anyType NewValue:anyType IsDeleted:boolean CreatedDate:datetime".Split(
                        ' '
                    ),
                ]
            )
            {
                IsUpdateable = false,
                IsReplicateable = false,
                IsBulk = false,
            }
        );
        Add(
            "OpportunityLineItem",
            "00k",
            $"OpportunityId:reference Product2Id:reference TotalPrice:currency IsDeleted:boolean {Times}"
        );
        Add(
            "OpportunityContactRole",
            "00K",
            $"OpportunityId:reference ContactId:reference Role:picklist IsDeleted:boolean {Times}"
        );
        Add(
            "Task",
            "00T",
            $"WhatId:reference/What>Account|Opportunity OwnerId:reference Status:picklist ActivityDate:date IsClosed:boolean IsDeleted:boolean TaskSubtype:picklist {Times}"
        );
        Add(
            "Event",
            "00U",
            $"WhatId:reference/What>Account|Opportunity OwnerId:reference ActivityDateTime:datetime IsDeleted:boolean {Times}"
        );
        Add("Territory2", "0MI", "Name:string ParentTerritory2Id:reference SystemModstamp:datetime");
        Add("Period", "026", "StartDate:date EndDate:date SystemModstamp:datetime");
        Add(
            "ForecastingQuota",
            "0J9",
            "QuotaOwnerId:reference StartDate:date PeriodId:reference QuotaAmount:currency IsAmount:boolean SystemModstamp:datetime"
        );
        Add(
            "ForecastingSubmission",
            "0Uq",
            "ForecastOwnerId:reference PeriodId:reference PeriodStartDate:date SubmissionDateTime:datetime Note:string SystemModstamp:datetime"
        );
        Add(
            "ForecastingSubmissionItem",
            "0Ur",
            "ForecastingSubmissionId:reference ForecastingItemCategory:picklist Amount:currency SystemModstamp:datetime"
        );

        void Add(string name, string prefix, string fields) => server.Add(new(name, prefix, fields.Split(' ')));
    }
}
