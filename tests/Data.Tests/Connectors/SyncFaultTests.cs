using Microsoft.AspNetCore.Http;
using NodaTime.Extensions;
using RevBot.Data.Connectors;
using RevBot.Data.Tests.Connectors.StandIn;

namespace RevBot.Data.Tests.Connectors;

/// <summary>What Salesforce and the way to it may do wrong: it is ridden out, or one sentence says what to do.</summary>
public sealed class SyncFaultTests
{
    /// <summary>Faults that pass, each told how often it has struck.</summary>
    private static readonly Dictionary<string, Func<HttpContext, Task>> Passing = new(StringComparer.Ordinal)
    {
        ["429"] = context =>
        {
            context.Response.Headers.RetryAfter = "0";
            return LocalSalesforce.WriteErrorAsync(context, 429, "TOO_MANY_REQUESTS", "slow down");
        },
        ["503"] = context =>
        {
            context.Response.StatusCode = 503;
            return Task.CompletedTask;
        },
        ["concurrent"] = context =>
            LocalSalesforce.WriteErrorAsync(
                context,
                403,
                "REQUEST_LIMIT_EXCEEDED",
                "ConcurrentRequests (Concurrent API Requests) Limit exceeded."
            ),
        ["cut"] = async context =>
        {
            context.Response.ContentLength = 5000;
            await context.Response.WriteAsync("{\"totalSize\":3,\"done\":true,\"records\":[");
            await context.Response.Body.FlushAsync();
            context.Abort();
        },
        ["garbage"] = context => context.Response.WriteAsync("<html>a proxy says no</html>"),
        ["no id"] = context =>
            context.Response.WriteAsync("{\"totalSize\":1,\"done\":true,\"records\":[{\"Id\":null,\"Name\":\"x\"}]}"),
        ["other shape"] = context => context.Response.WriteAsync("{\"totalSize\":1}"),
    };

    public static TheoryData<string> PassingFaults => [.. Passing.Keys];

    [Theory]
    [MemberData(nameof(PassingFaults))]
    public async Task Fault_ThatPasses_IsRiddenOut(string fault)
    {
        await using var rig = await SyncRig.StartAsync();
        rig.Run();
        var expected = rig.Holdings();
        var struck = 0;
        rig.Fresh().Server.Instead = SyncRig.Every(
            3,
            "queryAll",
            async context =>
            {
                struck++;
                await Passing[fault](context);
            }
        );

        rig.Run();

        Assert.InRange(struck, 3, 100);
        Assert.Equal(expected, rig.Holdings());
    }

    [Theory]
    [MemberData(nameof(PassingFaults))]
    public async Task Fault_ThatStays_IsOneSentenceAndLeavesTheDatabaseAsItWas(string fault)
    {
        await using var rig = await SyncRig.StartAsync();
        rig.Run();
        var before = rig.Holdings();
        rig.Server.Now = rig.Server.Now.AddHours(1);
        rig.Org.Change("Deal 1", amount: 1m);
        rig.Server.Instead = SyncRig.Every(1, "queryAll", Passing[fault]);

        var problem = Assert.Throws<SyncException>(() => rig.Run());

        Assert.StartsWith("Salesforce could not be read (", problem.Message, StringComparison.Ordinal);
        Assert.Equal(before, rig.Holdings());
        Assert.Equal(["done", "failed"], rig.Query<string>("SELECT status FROM sync_run ORDER BY id"));
        Assert.Equal(problem.Message, rig.One<string>("SELECT note FROM sync_run WHERE status = 'failed'"));
    }

    [Theory]
    [InlineData("short")]
    [InlineData("damaged")]
    [InlineData("other columns")]
    public async Task BulkPage_ThatIsBroken_IsAskedForAgain(string fault)
    {
        await using var rig = await SyncRig.StartAsync();
        rig.Run();
        var expected = rig.Holdings();
        rig.Fresh();
        (rig.BulkFrom, rig.BulkPage) = (2, 3);
        rig.Server.Instead = SyncRig.Every(
            2,
            "/results",
            async context =>
            {
                context.Response.Headers["Sforce-Locator"] = "null";
                context.Response.Headers["Sforce-NumberOfRecords"] = "2";
                await context.Response.WriteAsync(
                    fault switch
                    {
                        "short" => "",
                        "damaged" => "\"Id\",\"Name\"\n\"006",
                        _ => "\"Id\",\"Other\"\n\"1\",\"2\"\n\"3\",\"4\"\n",
                    }
                );
            }
        );

        rig.Run();

        Assert.Equal(expected, rig.Holdings());
    }

    /// <summary>The server answers each page, and then the same rows again under the next address.</summary>
    [Fact]
    public async Task Page_ThatComesTwice_CountsOnce()
    {
        await using var rig = await SyncRig.StartAsync();
        rig.Run();
        var expected = rig.Holdings();
        rig.Fresh().Server.PageSize = 2;
        rig.Server.RepeatsPages = true;

        rig.Run();

        Assert.Contains(rig.Server.Asked, path => path.EndsWith("-0-again", StringComparison.Ordinal));
        Assert.Contains(rig.Server.Asked, path => path.EndsWith("-2-again", StringComparison.Ordinal));
        Assert.Equal(expected, rig.Holdings());
    }

    /// <summary>A page is lost on its way and asked for again.</summary>
    [Fact]
    public async Task Page_ThatIsCut_IsAskedForAgain()
    {
        await using var rig = await SyncRig.StartAsync();
        rig.Run();
        var expected = rig.Holdings();
        rig.Fresh().Server.PageSize = 2;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        rig.Server.Instead = async (context, path) =>
        {
            if (path.EndsWith("-2", StringComparison.Ordinal) && seen.Add(path))
            {
                await context.Response.WriteAsync("{\"tot");
                context.Abort();
                return true;
            }

            return false;
        };

        rig.Run();

        Assert.NotEmpty(seen);
        Assert.Equal(expected, rig.Holdings());
    }

    [Fact]
    public async Task Session_ThatExpires_IsRenewedOnceAndTheCallRepeated()
    {
        await using var rig = await SyncRig.StartAsync();
        var asked = 0;
        rig.Server.Instead = (_, path) =>
        {
            if (path.Contains("queryAll", StringComparison.Ordinal) && ++asked % 5 == 0)
            {
                rig.Server.ExpireTokens();
            }

            return Task.FromResult(false);
        };

        rig.Run();

        Assert.InRange(rig.Server.SignIns, 4, 10);
        Assert.Equal(6, rig.One<long>("SELECT COUNT(*) FROM opportunity"));
    }

    [Fact]
    public async Task NextPage_ElsewhereThanInTheApi_IsNotAskedFor()
    {
        await using var rig = await SyncRig.StartAsync();
        rig.Server.Instead = SyncRig.Every(
            1,
            "queryAll",
            context =>
                context.Response.WriteAsync(
                    "{\"totalSize\":2,\"done\":false,\"nextRecordsUrl\":\"//evil.example/services/data/x\",\"records\":[{\"Id\":\"1\"}]}"
                )
        );

        Assert.StartsWith(
            "Salesforce named an address for more rows that is not in its API",
            rig.Refused(),
            StringComparison.Ordinal
        );
    }

    /// <summary>One bad row of few is a large share; of all rows it is a small one.</summary>
    [Fact]
    public async Task Row_ThatCannotBeLoaded_DoesNotStopSyncsOfFewRows()
    {
        await using var rig = await SyncRig.StartAsync();
        for (var number = 0; number < 40; number++)
        {
            rig.Org.TaskOf(rig.Org.Deal($"Other {number}", "001000000000001AAA", "005A", 1m));
        }

        rig.Run();
        rig.Server.Now = rig.Server.Now.AddHours(1);
        rig.Server.Objects["Task"].Rows[0]["ActivityDate"] = "no date";
        rig.Org.Touch(rig.Server.Objects["Task"].Rows[0]);

        var summary = rig.Run();

        Assert.False(summary.IsPartial);
        Assert.Equal(1, summary.Load!.Rejected);
        Assert.Contains("no date", await File.ReadAllTextAsync(summary.Load.RejectFile!), StringComparison.Ordinal);
        rig.Server.Now = rig.Server.Now.AddHours(1);
        Assert.Null(rig.Run().Load);
    }

    [Fact]
    public async Task Database_OfTheDemoCompany_IsNotMixedWithAnOrg()
    {
        await using var rig = await SyncRig.StartAsync();
        new Data.Database.Migrator(rig.Database).Migrate(rig.Server.Now.ToInstant());
        using (var connection = rig.Database.Open())
        {
            Dapper.SqlMapper.Execute(
                connection,
                "INSERT INTO sync_run (id, kind, source, status, started_at, finished_at) VALUES (1, 'demo', 'demo', 'done', 1, 1)"
            );
        }

        Assert.Contains("holds the demo company", rig.Refused(), StringComparison.Ordinal);
    }
}
