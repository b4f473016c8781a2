namespace RevBot.Data.Tests.Import;

/// <summary>Each shipped mapping on files with the columns that its program writes.</summary>
public sealed class ShippedMappingTests : IDisposable
{
    private const string Now =
        "SELECT o.crm_id, s.name, s.outcome, v.amount_minor, v.currency, v.close_on, w.name FROM opportunity_version v "
        + "JOIN opportunity o ON o.id = v.opportunity_id JOIN stage s ON s.id = v.stage_id LEFT JOIN seller w ON w.id = v.owner_id "
        + "WHERE v.valid_to IS NULL AND o.deleted_at IS NULL ORDER BY o.crm_id";

    private readonly ImportRig rig = new() { Rejects = new() };

    public void Dispose() => rig.Dispose();

    [Fact]
    public void HubSpot_ExportOfDealsWithTheHistoryOfAProperty()
    {
        rig.Mapping = "hubspot";
        rig.File(
                "hubspot-crm-exports-all-deals-2026-02-28.csv",
                "Record ID,Deal Name,Deal Stage,Close Date,Deal owner,Amount,Currency,Create Date,Last Modified Date,Is Deal Closed?,Is Closed Won,Deal probability,Forecast category,Associated Company",
                "9001,Acme,Contract sent,2026-03-15 10:00,Ann Seller,15000,USD,2026-01-02 09:30,2026-02-20 08:00,false,false,0.9,Commit,Acme Inc",
                "9002,Gamma,Closed won,2026-02-10 16:20,Bob Seller,20000,EUR,2026-01-02 09:30,2026-02-10 16:20,true,true,1,Closed won,Gamma"
            )
            .File("users.csv", "First name,Last name,Email,Primary team", "Ann,Seller,ann@x.example,West")
            .File(
                "deal_property_history.csv",
                "deal_id,name,value,timestamp",
                "9001,dealstage,Discovery,2026-01-02T09:30:00Z",
                "9001,dealstage,Contract sent,2026-02-01T09:30:00Z",
                "9001,amount,12000,2026-01-02T09:30:00Z",
                "9001,amount,15000,2026-02-05T09:30:00Z",
                "9001,hs_lastmodifieddate,1,2026-02-05T09:30:00Z"
            );

        var summary = rig.Run();

        Assert.Equal((0, 1), (summary.Rejected, summary.SetApart));
        Assert.Equal(
            [
                ("9001", "Contract sent", 0L, 1500000L, "USD", 20260315L, "Ann Seller"),
                ("9002", "Closed won", 1L, 2000000L, "EUR", 20260210L, "Bob Seller"),
            ],
            rig.Query<(string, string, long, long, string, long, string)>(Now)
        );
        Assert.Equal(
            [("Discovery", 1200000L), ("Contract sent", 1200000L), ("Contract sent", 1500000L)],
            rig.Query<(string, long)>(
                "SELECT s.name, v.amount_minor FROM opportunity_version v JOIN stage s ON s.id = v.stage_id "
                    + "JOIN opportunity o ON o.id = v.opportunity_id WHERE o.crm_id = '9001' ORDER BY number"
            )
        );
    }

    [Fact]
    public void Pipedrive_ExportOfDeals()
    {
        rig.Mapping = "pipedrive";
        rig.File(
            "deals-12345-67.csv",
            "Deal - ID,Deal - Title,Deal - Owner,Deal - Value,Deal - Currency of Value,Deal - Probability,Deal - Organization,Deal - Stage,Deal - Deal created,Deal - Update time,Deal - Won time,Deal - Lost time,Deal - Lost reason,Deal - Expected close date,Deal - Status",
            "1,Roof,Ann Agent,1200,EUR,50,Harbour Co,Proposal Made,2026-01-02 08:00:00,2026-02-01 09:00:00,,,,2026-03-20,Open",
            "2,Boiler,Ann Agent,3400,EUR,,Mill Ltd,Negotiations,2026-01-02 08:00:00,2026-02-12 09:00:00,2026-02-12 09:00:00,,,2026-02-28,Won",
            "3,Pump,Ben Agent,5600,EUR,,Mill Ltd,Qualified,2026-01-02 08:00:00,2026-02-02 09:00:00,,2026-02-02 09:00:00,Too expensive,2026-03-31,Lost",
            "4,Gone,Ben Agent,9,EUR,,Mill Ltd,Qualified,2026-01-02 08:00:00,2026-02-02 09:00:00,,,,2026-03-31,Deleted"
        );

        Assert.Equal(0, rig.Run().Rejected);
        Assert.Equal(
            [
                ("1", "Proposal Made", 0L, 120000L, "EUR", 20260320L, "Ann Agent"),
                ("2", "Won", 1L, 340000L, "EUR", 20260212L, "Ann Agent"),
                ("3", "Lost", 2L, 560000L, "EUR", 20260202L, "Ben Agent"),
            ],
            rig.Query<(string, string, long, long, string, long, string)>(Now)
        );
        Assert.Equal(
            ["Negotiations", "Won"],
            rig.Query<string>(
                "SELECT s.name FROM opportunity_version v JOIN stage s ON s.id = v.stage_id JOIN opportunity o ON o.id = v.opportunity_id WHERE o.crm_id = '2' ORDER BY number"
            ),
            StringComparer.Ordinal
        );
    }

    [Theory]
    [InlineData(
        "opportunities.csv",
        "(Do Not Modify) Opportunity,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,Topic,Account,Est. Close Date,Est. Revenue,Actual Revenue,Actual Close Date,Status,Status Reason,Pipeline Phase,Probability,Owner,Created On,Currency,Forecast category",
        "o1,aa==,2026-02-20T10:00:00Z,Fabrikam,Fabrikam,2026-03-18,\"$120,000.00\",,,Open,In Progress,Propose,60,Ann Rep,2026-01-02T10:00:00Z,US Dollar,Committed",
        "o2,aa==,2026-02-05T10:00:00Z,Contoso,Contoso,2026-02-28,\"$50,000.00\",\"$48,000.00\",2026-02-05,Won,Won,Close,100,Ann Rep,2026-01-02T10:00:00Z,US Dollar,Won"
    )]
    [InlineData(
        "opportunity.csv",
        "opportunityid,modifiedon,name,_parentaccountid_value,estimatedclosedate,estimatedvalue,actualvalue,actualclosedate,statecode,stepname,closeprobability,_ownerid_value,createdon,isocurrencycode,msdyn_forecastcategory",
        "o1,2026-02-20T10:00:00Z,Fabrikam,a1,2026-03-18,120000,,,0,Propose,60,u2,2026-01-02T10:00:00Z,USD,100000003",
        "o2,2026-02-05T10:00:00Z,Contoso,a1,2026-02-28,50000,48000,2026-02-05,1,Close,100,u2,2026-01-02T10:00:00Z,USD,100000005"
    )]
    public void Dynamics_ExportToExcelAndDataverse(string file, string header, string open, string won)
    {
        rig.Mapping = "dynamics365";
        rig.File(file, header, open, won)
            .File(
                "systemuser.csv",
                "systemuserid,fullname,internalemailaddress,_parentsystemuserid_value,isdisabled",
                "u1,Vic Head,vic@x.example,,false",
                "u2,Ann Rep,ann@x.example,u1,false"
            );

        Assert.Equal(0, rig.Run().Rejected);
        Assert.Equal(
            [
                ("o1", "Propose", 0L, 12000000L, "USD", 20260318L, "Ann Rep"),
                ("o2", "Won", 1L, 4800000L, "USD", 20260205L, "Ann Rep"),
            ],
            rig.Query<(string, string, long, long, string, long, string)>(Now)
        );
        Assert.Equal(
            3,
            rig.One<long>(
                "SELECT v.category FROM opportunity_version v JOIN opportunity o ON o.id = v.opportunity_id WHERE o.crm_id = 'o1'"
            )
        );
    }

    [Theory]
    [InlineData("opportunity.csv", "id,name", "user.csv", "id,name")]
    [InlineData(
        "stg_salesforce__opportunity.csv",
        "opportunity_id,opportunity_name",
        "stg_salesforce__user.csv",
        "user_id,user_name"
    )]
    public void Fivetran_TablesAndTheirStagedForms(string deals, string key, string people, string person)
    {
        rig.Mapping = "salesforce-fivetran";
        rig.File(
                people,
                person + ",email,manager_id,is_active",
                "005R,Rita,rita@x.example,005M,true",
                "005M,Max,max@x.example,,true"
            )
            .File(
                deals,
                key
                    + ",account_id,owner_id,stage_name,is_closed,is_won,probability,forecast_category,amount,close_date,created_date,last_modified_date,is_deleted,_fivetran_deleted,_fivetran_synced",
                "006A,Acme,001A,005R,Own Stage,false,false,40,Forecast,1000.5,2026-03-31,2026-01-02T09:00:00Z,2026-01-03T09:00:00Z,false,false,2026-02-01T00:00:00Z"
            )
            .File(
                "opportunity_history.csv",
                "id,opportunity_id,created_date,stage_name,amount,close_date,forecast_category",
                "1,006A,2026-01-02T09:00:00Z,Own Stage,900,2026-03-31,Pipeline"
            );

        Assert.Equal(0, rig.Run().Rejected);
        Assert.Equal(
            ("006A", "Own Stage", 0L, 100050L, "USD", 20260331L, "Rita"),
            rig.One<(string, string, long, long, string, long, string)>(Now)
        );
        Assert.Equal(90000, rig.One<long>("SELECT amount_minor FROM opportunity_version WHERE number = 1"));
    }

    [Theory]
    [InlineData("hubspot", "deals.csv", "Record ID,Deal Name,Deal Stage", "users.csv", "Owner ID,Name,Email,Manager")]
    [InlineData("pipedrive", "deals.csv", "ID,Title,Stage", "users.csv", "ID,Name,Email,Manager")]
    public void Managers_AreFoundByNameToo(string mapping, string deals, string deal, string users, string user)
    {
        rig.Mapping = mapping;
        rig.File(deals, deal, "1,Roof,Demo").File(users, user, "7,Ann,ann@x.example,Cleo", "9,Cleo,cleo@x.example,");

        Assert.Equal(0, rig.Run().Rejected);
        Assert.Equal(
            ("Ann", "Cleo"),
            rig.One<(string, string)>("SELECT s.name, m.name FROM seller s JOIN seller m ON m.id = s.manager_id")
        );
    }

    [Fact]
    public void Pipedrive_ExportWhoseHeadingsHaveNoPrefix()
    {
        rig.Mapping = "pipedrive";
        rig.File(
            "deals.csv",
            "ID,Title,Owner,Value,Currency,Organization,Stage,Deal created,Update time,Won time,Lost time,Expected close date,Status",
            "2,Boiler,Ann Agent,3400,EUR,Mill Ltd,Negotiations,2026-01-02 08:00:00,2026-02-14 09:00:00,2026-02-12 09:00:00,,2026-02-28,Won",
            "3,Pump,Ben Agent,5600,EUR,Mill Ltd,Qualified,2026-01-02 08:00:00,2026-02-14 09:00:00,,2026-02-02 09:00:00,2026-03-31,Lost"
        );

        Assert.Equal(0, rig.Run().Rejected);
        Assert.Equal(
            [
                ("2", "Won", 1L, 340000L, "EUR", 20260212L, "Ann Agent"),
                ("3", "Lost", 2L, 560000L, "EUR", 20260202L, "Ben Agent"),
            ],
            rig.Query<(string, string, long, long, string, long, string)>(Now)
        );
        Assert.Equal(["Negotiations", "Won", "Qualified", "Lost"], Stages(), StringComparer.Ordinal);
    }

    [Fact]
    public void Dynamics_TablesWithTheNamesOfTheStateAlone()
    {
        rig.Mapping = "dynamics365";
        rig.File(
            "opportunity.csv",
            "opportunityid,modifiedon,name,estimatedclosedate,estimatedvalue,actualvalue,actualclosedate,statecodename,statuscodename,stepname,createdon,isocurrencycode,owneridname",
            "o1,2026-02-20T10:00:00Z,Contoso,2026-02-28,50000,48000,2026-02-05,Won,Won,Close,2026-01-02T10:00:00Z,USD,Ann Rep",
            "o2,2026-02-20T10:00:00Z,Fabrikam,2026-03-18,120000,,2026-02-06,Lost,Out-Sold,Propose,2026-01-02T10:00:00Z,USD,Ann Rep",
            "o3,2026-02-20T10:00:00Z,Litware,2026-03-18,7000,,2026-02-07,Canceled,Canceled,Develop,2026-01-02T10:00:00Z,USD,Ann Rep"
        );

        Assert.Equal(0, rig.Run().Rejected);
        Assert.Equal(
            [
                ("o1", "Won", 1L, 4800000L, "USD", 20260205L, "Ann Rep"),
                ("o2", "Lost", 2L, 12000000L, "USD", 20260206L, "Ann Rep"),
                ("o3", "Lost", 2L, 700000L, "USD", 20260207L, "Ann Rep"),
            ],
            rig.Query<(string, string, long, long, string, long, string)>(Now)
        );
        Assert.Equal(["Close", "Won", "Propose", "Lost", "Develop", "Lost"], Stages(), StringComparer.Ordinal);
        Assert.Equal("Out-Sold", rig.One<string>("SELECT loss_reason FROM opportunity WHERE crm_id = 'o2'"));
    }

    private IReadOnlyList<string> Stages() =>
        rig.Query<string>(
            "SELECT s.name FROM opportunity_version v JOIN stage s ON s.id = v.stage_id JOIN opportunity o ON o.id = v.opportunity_id ORDER BY o.crm_id, number"
        );

    [Fact]
    public void Page_ListsEveryFieldOfEveryTarget()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "RevBot.sln")))
        {
            root = root.Parent!;
        }

        var page = File.ReadAllLines(Path.Combine(root.FullName, "docs", "import.md"));
        Assert.All(
            Data.Import.Mapping.Targets.Names,
            target =>
            {
                var line = Assert.Single(page, line => line.StartsWith($"| `{target}` |", StringComparison.Ordinal));
                var fields = Data.Import.Mapping.Targets.Fields(target)!;
                Assert.Equal(
                    string.Join(", ", fields.Select(field => $"`{field.Name}`{(field.IsRequired ? "*" : "")}")),
                    line.Split('|')[2].Trim()
                );
            }
        );
    }
}
