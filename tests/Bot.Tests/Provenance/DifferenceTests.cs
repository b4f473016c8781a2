using RevBot.Bot.Answering;
using RevBot.Bot.Provenance.Difference;

namespace RevBot.Bot.Tests.Provenance;

public sealed class DifferenceTests : IDisposable
{
    private readonly DemoFile demo = new();

    public void Dispose() => demo.Dispose();

    [Fact]
    public async Task Why_AgainstAnAnswerOfMonday_NamesFiguresAndDealsThatChanged()
    {
        var monday = await AskAsync("2026-11-16", "get_pipeline");
        var today = await AskAsync("2026-11-22", "get_pipeline");

        var why = await AskAsync("2026-11-22", "Why is this different from Monday?");

        var comparison = Comparison(why);
        Assert.Equal((monday.Id, today.Id), (comparison.Earlier, comparison.Later));
        Assert.Contains("data", comparison.Causes);
        var open = comparison.Figures.Single(figure => figure.Id == "open");
        Assert.Equal(Text(monday, "open"), open.Before);
        Assert.Equal(Text(today, "open"), open.After);
        Assert.Equal(Math.Min(AnswerComparer.MostDeals, comparison.ChangedDeals), comparison.Deals.Count);
        Assert.Contains(open.After!, why.Answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_OfAForecast_ExplainsItByTheFunctionThatAddsUp()
    {
        await AskAsync("2026-11-16", "get_forecast");
        await AskAsync("2026-11-22", "get_forecast");

        var why = await AskAsync("2026-11-22", "why is this different from Monday?");

        Assert.Contains("since 17 Nov 2026", why.Answer.Text, StringComparison.Ordinal);
        Assert.Contains(why.Content!.Tables, table => table.Id == "changes");
    }

    [Fact]
    public async Task Why_WhereNothingWasAskedThen_ComparesWithTheDataOfThatDay()
    {
        await AskAsync("2026-11-22", "get_pipeline");

        var why = await AskAsync("2026-11-22", "why is this different from Monday?");

        Assert.Null(Comparison(why).Earlier);
        Assert.Contains("You did not ask it on 16 Nov 2026", why.Answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_WhereNothingDiffers_SaysSo()
    {
        await AskAsync("2026-11-22", "get_pipeline");
        await AskAsync("2026-11-22", "get_pipeline");

        var why = await AskAsync("2026-11-22", "why is this different");

        Assert.Empty(Comparison(why).Causes);
        Assert.Contains("every figure is the same", why.Answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_AcrossTheEndOfAQuarter_SaysThatThePeriodIsAnother()
    {
        await AskAsync("2026-10-31", "get_pipeline");
        await AskAsync("2026-11-01", "get_pipeline");

        var why = await AskAsync("2026-11-01", "why is this different from yesterday?");

        Assert.Contains("period", Comparison(why).Causes);
        Assert.Contains("2027-Q3 then, 2027-Q4 now", why.Answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_AfterLateData_SaysThatWhatWasKnownOfThatDayChanged()
    {
        await AskAsync("2026-11-16", "get_pipeline");
        demo.Execute(
            """
            UPDATE opportunity_version SET amount_minor = amount_minor * 2;
            INSERT INTO sync_run (id, kind, source, status, started_at, finished_at)
            SELECT MAX(id) + 1, kind, source, 'done', MAX(started_at) + 1000000, MAX(finished_at) + 1000000 FROM sync_run;
            """
        );
        await AskAsync("2026-11-22", "get_pipeline");

        var why = await AskAsync("2026-11-22", "why is this different from Monday?");

        Assert.Contains("late_data", Comparison(why).Causes);
        Assert.Contains("data were loaded after that answer", why.Answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_AfterTheScopeChanged_SaysSoAndTellsNoEarlierFigure()
    {
        var monday = await AskAsync("2026-11-16", "get_pipeline");
        demo.Execute($"UPDATE seller SET role = 0, manager_id = NULL WHERE email = '{DemoFile.Leader}'");
        await AskAsync("2026-11-22", "get_pipeline");

        var why = await AskAsync("2026-11-22", "why is this different from Monday?");

        Assert.Equal(["scope"], Comparison(why).Causes);
        Assert.Empty(Comparison(why).Figures);
        Assert.DoesNotContain(Text(monday, "open"), why.Answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_WithoutAnAnswerToCompare_IsLeftToTheRouter() =>
        Assert.Equal(
            PlannedRouter.Refusal,
            (await AskAsync("2026-11-22", "why is this different from Monday?")).Answer.Text
        );

    private static AnswerComparison Comparison(AnswerEnvelope why) =>
        Assert.IsType<AnswerComparison>(Assert.Single(why.Calls).Result);

    private static string Text(AnswerEnvelope answer, string id) =>
        Skills.Facts.FactFormat.Text(answer.Answer.Facts.First(fact => fact.Id == id).Value);

    // Each question by a process of its own, as far as it can tell.
    private Task<AnswerEnvelope> AskAsync(string today, string text) =>
        demo.House(new PlannedRouter(), today)
            .Assistant.AskAsync(new(null, "talk", DemoFile.Leader, text, "web"), CancellationToken.None);
}
