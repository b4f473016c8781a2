using System.Globalization;

namespace RevBot.Data.Tests.Connectors.StandIn;

/// <summary>
/// A small company in the stand-in: standard objects with standard fields, a custom field, and what people do there day by
/// day. All times are the server's.
/// </summary>
internal sealed partial class SalesOrg
{
    private static readonly string[] Touched = ["LastModifiedDate", "SystemModstamp"];
    private static readonly string[] Sellers = ["005A", "005B"];
    private readonly LocalSalesforce server;
    private int numbers;

    public SalesOrg(LocalSalesforce server)
    {
        this.server = server;
        SalesOrgSchema.AddTo(server);
    }

    public LocalSalesforce Server => server;

    /// <summary>A company with a CRO, a manager, two sellers, three accounts and six deals with their histories.</summary>
    public static SalesOrg Small(LocalSalesforce server)
    {
        var org = new SalesOrg(server);
        org.People();
        List<string> accounts = [org.Account("Acme"), org.Account("Acme Nord"), org.Account("Borg")];
        org.Row("Account", accounts[1])["ParentId"] = accounts[0];
        for (var number = 0; number < 6; number++)
        {
            server.Now = server.Now.AddHours(1);
            var deal = org.Deal(
                $"Deal {number}",
                accounts[number % 3],
                number % 2 == 0 ? "005A" : "005B",
                1000.50m * (number + 1)
            );
            org.ContactOf(deal, $"Contact {number}");
            org.TaskOf(deal);
            org.ProductOf(deal, "Licence");
        }

        server.Now = server.Now.AddHours(5);
        org.Change("Deal 1", stage: "Proposal", amount: 2500m);
        server.Now = server.Now.AddHours(5);
        org.Change("Deal 2", stage: "Won");
        server.Now = server.Now.AddHours(1);
        return org;
    }

    public Dictionary<string, object?> Row(string name, string id) =>
        server.Objects[name].Rows.FindLast(row => (string)row["Id"]! == id)!;

    public Dictionary<string, object?> Deal(string name) =>
        server.Objects["Opportunity"].Rows.Single(row => (string)row["Name"]! == name);

    public string Add(string name, params (string Field, object? Value)[] values)
    {
        var found = server.Objects[name];
        var id = values.FirstOrDefault(value => value.Field == "Id").Value as string ?? NewId(found.KeyPrefix);
        var row = found.FieldNames.ToDictionary(field => field, _ => (object?)null);
        foreach (var flag in found.Fields.Where(field => field.EndsWith(":boolean", StringComparison.Ordinal)))
        {
            row[flag.Split(':')[0]] = false;
        }

        foreach (var time in SalesOrgSchema.Times.Split(' ').Select(field => field.Split(':')[0]).Where(found.Has))
        {
            row[time] = LocalSalesforce.Written(server.Now);
        }

        foreach (var (field, value) in values)
        {
            row[field] = found.Has(field) ? value : throw new NotSupportedException($"{name} has no {field}.");
        }

        row["Id"] = id;
        found.Rows.Add(row);
        return id;
    }

    public string Account(string name, string? country = "Germany") =>
        Add("Account", ("Name", name), ("BillingCountry", country), ("Industry", "Retail"));

    public string Deal(string name, string account, string owner, decimal? amount, string close = "2026-03-31")
    {
        var id = Add(
            "Opportunity",
            ("Name", name),
            ("AccountId", account),
            ("OwnerId", owner),
            ("StageName", "Discovery"),
            ("ForecastCategory", "Pipeline"),
            ("Probability", 20m),
            ("Amount", amount),
            ("CloseDate", close),
            ("Type", "New")
        );
        History(id);
        return id;
    }

    public void ContactOf(string deal, string name) =>
        Add(
            "OpportunityContactRole",
            ("OpportunityId", deal),
            ("ContactId", Add("Contact", ("Name", name))),
            ("Role", "Decision Maker")
        );

    public string TaskOf(string about, string status = "Completed") =>
        Add(
            "Task",
            ("WhatId", about),
            ("OwnerId", "005A"),
            ("Status", status),
            ("IsClosed", status == "Completed"),
            ("ActivityDate", server.Now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("TaskSubtype", "Call")
        );

    public void ProductOf(string deal, string name)
    {
        var product =
            server.Objects["Product2"].Rows.FirstOrDefault(row => (string)row["Name"]! == name)?["Id"] as string
            ?? Add("Product2", ("Name", name), ("Family", "Software"));
        Add("OpportunityLineItem", ("OpportunityId", deal), ("Product2Id", product), ("TotalPrice", 10m));
    }

    private void People()
    {
        Add("Organization", ("Name", "Acme Sales"), ("FiscalYearStartMonth", 2), ("TimeZoneSidKey", "Europe/Berlin"));
        Add("UserRole", ("Id", "00E1"), ("Name", "Sales Manager North"));
        Add(
            "User",
            ("Id", "005C"),
            ("Name", "Carla Chief"),
            ("Email", "carla@acme.example"),
            ("Title", "CRO"),
            ("IsActive", true)
        );
        Add(
            "User",
            ("Id", "005M"),
            ("Name", "Max Manager"),
            ("Email", "max@acme.example"),
            ("UserRoleId", "00E1"),
            ("ManagerId", "005C"),
            ("IsActive", true)
        );
        Add(
            "User",
            ("Id", "005A"),
            ("Name", "Anna Adams"),
            ("Email", "anna@acme.example"),
            ("ManagerId", "005M"),
            ("IsActive", true)
        );
        Add(
            "User",
            ("Id", "005B"),
            ("Name", "Ben Baker"),
            ("Email", "ben@acme.example"),
            ("ManagerId", "005M"),
            ("IsActive", true)
        );
        Stage("Discovery", 1, "Pipeline", 20m, null);
        Stage("Proposal", 2, "Forecast", 60m, null);
        Stage("Won", 3, "Closed", 100m, true);
        Stage("Lost", 4, "Omitted", 0m, false);
        Add("Territory2", ("Id", "0MI1"), ("Name", "North"));
        Add("Period", ("Id", "0261"), ("StartDate", "2026-02-01"), ("EndDate", "2026-04-30"));
        foreach (var owner in Sellers)
        {
            Add(
                "ForecastingQuota",
                ("QuotaOwnerId", owner),
                ("StartDate", "2026-02-01"),
                ("PeriodId", "0261"),
                ("QuotaAmount", 50_000m),
                ("IsAmount", true)
            );
            Call(owner, 9000m);
        }
    }

    /// <summary>A forecast call of a seller for the quarter.</summary>
    public void Call(string owner, decimal amount)
    {
        var submission = Add(
            "ForecastingSubmission",
            ("ForecastOwnerId", owner),
            ("PeriodId", "0261"),
            ("PeriodStartDate", "2026-02-01"),
            ("SubmissionDateTime", LocalSalesforce.Written(server.Now))
        );
        Add(
            "ForecastingSubmissionItem",
            ("ForecastingSubmissionId", submission),
            ("ForecastingItemCategory", "CommitForecast"),
            ("Amount", amount)
        );
    }

    private void Stage(string name, int place, string category, decimal probability, bool? won) =>
        Add(
            "OpportunityStage",
            ("MasterLabel", name),
            ("SortOrder", place),
            ("ForecastCategory", category),
            ("DefaultProbability", probability),
            ("IsClosed", won is not null),
            ("IsWon", won == true)
        );

    /// <summary>A state of a deal in its history, as the deal is now.</summary>
    public void History(string id)
    {
        var row = Row("Opportunity", id);
        Add(
            "OpportunityHistory",
            ("OpportunityId", id),
            ("StageName", row["StageName"]),
            ("Amount", row["Amount"]),
            ("CloseDate", row["CloseDate"]),
            ("ForecastCategory", row["ForecastCategory"]),
            ("Probability", row["Probability"])
        );
    }

    private string NewId(string prefix) =>
        string.Create(CultureInfo.InvariantCulture, $"{prefix}{++numbers:000000000000}AAA");
}
