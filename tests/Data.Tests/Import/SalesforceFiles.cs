namespace RevBot.Data.Tests.Import;

/// <summary>A small, plain Salesforce export: no custom columns, no custom files.</summary>
internal static class SalesforceFiles
{
    public const string Opportunities =
        "Id,Name,AccountId,OwnerId,StageName,ForecastCategoryName,Amount,CloseDate,CreatedDate,Type,IsDeleted,LastModifiedDate";

    public const string History = "Id,OpportunityId,CreatedDate,StageName,Amount,CloseDate,ForecastCategory";

    /// <summary>A rep below a manager below a VP, one account, one open deal.</summary>
    public static ImportRig Plain()
    {
        var rig = new ImportRig();
        return rig.File(
                "User.csv",
                "Id,Name,Email,UserRoleId,ManagerId,IsActive,Title",
                "005R,Rita Rep,RITA@acme.example,,005M,true,Account Manager",
                "005M,Max Manager,max@acme.example,00EM,005V,true,",
                "005V,Vera Vice,vera@acme.example,00EV,,true,"
            )
            .File("UserRole.csv", "Id,Name,ParentRoleId", "00EM,Regional Manager,00EV", "00EV,VP Sales,")
            .File(
                "Account.csv",
                "Id,Name,Industry,BillingCountry,ParentId",
                "001A,Acme,Retail,Germany,",
                "001B,Acme Nord,Retail,Norway,001A"
            )
            .File(
                "Opportunity.csv",
                Opportunities,
                "006A,Acme licences,001A,005R,Prospecting,Pipeline,1000.50,2026-03-31,2026-01-05T09:00:00.000+0000,New,false,2026-01-05T09:00:00.000+0000"
            );
    }

    /// <summary>The line of the one deal with some of its columns changed.</summary>
    public static string Deal(
        string stage = "Prospecting",
        string category = "Pipeline",
        string amount = "1000.50",
        string close = "2026-03-31",
        string modified = "2026-01-05T09:00:00.000+0000",
        string owner = "005R",
        string id = "006A"
    ) =>
        $"{id},Acme licences,001A,{owner},{stage},{category},{amount},{close},2026-01-05T09:00:00.000+0000,New,false,{modified}";
}
