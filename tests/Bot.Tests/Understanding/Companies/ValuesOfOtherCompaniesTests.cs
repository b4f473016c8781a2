using RevBot.Bot.Conversation;

namespace RevBot.Bot.Tests.Understanding.Companies;

/// <summary>
/// Words that mean a segment, region, deal type or lead source elsewhere are told where the company has none: without them the
/// answer would be about other deals.
/// </summary>
public sealed class ValuesOfOtherCompaniesTests
{
    private const string Leader = "philippa.hargreaves-lyle@brightwell.example";

    private const string Types = "there are First Order, Replacement and Service Contract.";

    [Theory]
    [InlineData("deals closing between 5 and 20 december excluding renewals", "renewals", Types)]
    [InlineData("renewals due this quarter", "renewals", Types)]
    [InlineData("show me the renewals at risk", "renewals", Types)]
    [InlineData("win rate for new business", "new business", Types)]
    [InlineData("new logo pipeline by team", "new logo", Types)]
    [InlineData("upsell pipeline", "upsell", Types)]
    [InlineData("pipeline for enterprise", "enterprise", "there are Clinics, Private and Trusts.")]
    [InlineData("mid-market win rate this year", "mid market", "there are Clinics, Private and Trusts.")]
    public void ValueOfAnotherCompany_IsTold_WithThoseThatThereAre(string text, string value, string known)
    {
        var reason = Ask(text).Refusal!.Reason;

        Assert.Contains($"called \"{value}\"", reason, StringComparison.Ordinal);
        Assert.EndsWith(known, reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("inbound deals this month", """list_deals {"period":"2026-11","filter":{"leadSources":["Website"]}}""")]
    [InlineData("best country for expansion", "find_expansion_markets {}")]
    [InlineData(
        "how many trials do we have running",
        """query_metric {"measures":["deal_count"],"filter":{"stages":["Trial"]}}"""
    )]
    public void WordsOfTheCompany_AreRead(string text, string line) => Assert.Equal(line, Asking.Line(Ask(text)));

    [Fact]
    public void NamesOfTwoKinds_HeldAgainstEachOther_AreAskedForApart() =>
        Assert.Equal(
            """query_metric {"measures":["sales_cycle_days"],"filter":{"regions":["Ireland"]}} & query_metric {"measures":["sales_cycle_days"],"filter":{"teams":["Midlands, South and Export"]}}""",
            Asking.Line(Ask("time from creation to close, Ireland vs Midlands"))
        );

    [Fact]
    public void AShortCodeOfAProduct_IsAName() =>
        Assert.Equal(
            """get_win_loss {"filter":{"products":["P12 Booster Pump","P7 Slurry Pump"]},"groupBy":"product"}""",
            Asking.Line(
                RouterOfNorrland.Route(
                    new(
                        "win rate on P12 vs P7",
                        CompanyBooks.Of("norrland").AsSeenBy("astrid.ohman@norrland.example"),
                        ConversationState.Empty
                    )
                )
            )
        );

    [Theory]
    [InlineData("which industries should we go after next", "industries")]
    [InlineData("how far off was the forecast in Q2", "Q2")]
    [InlineData("Heartland win rate vs average", "average")]
    public void WhatAFunctionDoesNotTellApart_IsTold(string text, string left) =>
        Assert.Equal([left], Ask(text).Unused);

    private static Bot.Understanding.Plan Ask(string text) =>
        Router.Route(new(text, CompanyBooks.Of("brightwell").AsSeenBy(Leader), ConversationState.Empty));

    // A router serves one database: it keeps names by scope and revision, which two companies may share.
    private static readonly Bot.Understanding.OfflineRouter Router = new(
        Path.Combine(AppContext.BaseDirectory, "prompts")
    );

    private static readonly Bot.Understanding.OfflineRouter RouterOfNorrland = new(
        Path.Combine(AppContext.BaseDirectory, "prompts")
    );
}
