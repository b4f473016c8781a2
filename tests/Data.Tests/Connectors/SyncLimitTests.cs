using RevBot.Data.Tests.Connectors.StandIn;

namespace RevBot.Data.Tests.Connectors;

/// <summary>What Salesforce grants: calls of the day, and waits that it asks for.</summary>
public sealed class SyncLimitTests
{
    [Fact]
    public async Task Calls_OfTheDay_AreLeftToOthersFromNineTenthsOn()
    {
        await using var rig = await SyncRig.StartAsync();
        rig.Server.Usage = (90_000, 100_000);

        Assert.Contains("90000 of the 100000 calls", rig.Refused(), StringComparison.Ordinal);
        // The sign-in counts no call; the first answer tells.
        Assert.Single(rig.Server.Asked, path => path.Contains("/services/data/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Calls_ThatAreUsedUp_AreOneSentence()
    {
        await using var rig = await SyncRig.StartAsync();
        rig.Server.Instead = SyncRig.Every(
            1,
            "describe",
            context =>
                LocalSalesforce.WriteErrorAsync(context, 403, "REQUEST_LIMIT_EXCEEDED", "TotalRequests Limit exceeded.")
        );

        Assert.StartsWith(
            "Salesforce takes no more calls today (REQUEST_LIMIT_EXCEEDED)",
            rig.Refused(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Wait_ThatIsAskedForTooLong_EndsTheRun()
    {
        await using var rig = await SyncRig.StartAsync();
        rig.Server.Instead = SyncRig.Every(
            1,
            "describe",
            context =>
            {
                context.Response.Headers.RetryAfter = "3600";
                context.Response.StatusCode = 503;
                return Task.CompletedTask;
            }
        );

        Assert.Contains("asks to wait 60 minutes", rig.Refused(), StringComparison.Ordinal);
    }
}
