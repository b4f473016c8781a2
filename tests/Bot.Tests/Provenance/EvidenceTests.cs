using RevBot.Bot.Answering;
using RevBot.Bot.Configuration;
using RevBot.Bot.Functions;
using RevBot.Bot.Provenance.Explanation;
using RevBot.Bot.Services;
using RevBot.Skills.Facts;

namespace RevBot.Bot.Tests.Provenance;

public sealed class EvidenceTests : IDisposable
{
    private const string Quarter = """get_forecast {"period":"2027-Q4"}""";

    private readonly DemoFile demo = new();

    public void Dispose() => demo.Dispose();

    [Fact]
    public async Task How_AfterAnAnswer_GivesFunctionArgumentsFormulaAndSnapshot()
    {
        var house = demo.House(new PlannedRouter());
        var first = await AskAsync(house, Quarter);

        var how = await AskAsync(house, "How?");

        var call = Assert.Single(how.Calls);
        var evidence = Assert.IsType<Evidence>(call.Result);
        Assert.Equal(("explain_answer", first.Id, true), (call.Function, evidence.Answer, evidence.IsSame));
        Assert.Equal("get_forecast", Assert.Single(evidence.Calls).Function);
        Assert.Contains("get_forecast (period 2027-Q4)", how.Answer.Text, StringComparison.Ordinal);
        Assert.Contains("As of 22 Nov 2026", how.Answer.Text, StringComparison.Ordinal);
        Assert.Contains("revision 1", how.Answer.Text, StringComparison.Ordinal);
        Assert.Contains("the same, byte for byte", how.Answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task How_DidYouGetAFigure_ListsTheDealsWhoseAmountsAddUpToIt()
    {
        var house = demo.House(new PlannedRouter());
        await AskAsync(house, Quarter);

        var how = await AskAsync(house, "how did you get the open pipeline?");

        var evidence = Assert.IsType<Evidence>(Assert.Single(how.Calls).Result);
        var open = evidence.Calls[0].Figures.Single(figure => figure.Id == "open");
        Assert.Equal(open.Exact, open.RowsTotal);
        Assert.Equal(open.Rows, open.Listed.Count + open.LeftOut);
        Assert.Equal(Math.Min(EvidenceMaker.MostRows, open.Rows!.Value), open.Listed.Count);
        Assert.Contains($"{open.LeftOut} left out", how.Answer.Text, StringComparison.Ordinal);
        Assert.Equal(open.Listed[0].Name, how.Content!.Tables[^1].Rows[0].Cells[1]!.Text);
    }

    [Fact]
    public async Task How_DidYouGetAFigureOfTheAnswerBefore_FindsItThere()
    {
        var house = demo.House(new PlannedRouter());
        var forecast = await AskAsync(house, Quarter);
        await AskAsync(house, "get_help");

        var how = await AskAsync(house, "how did you get the coverage?");

        Assert.Equal(
            FunctionCall.Of("explain_answer", new ExplainAnswerArguments(forecast.Id, "coverage")).Line,
            Assert.Single(how.Calls).Call.Line
        );
    }

    [Theory]
    [InlineData("how is Lena doing?")]
    [InlineData("how did you get the moon?")]
    public async Task How_AboutSomethingElse_IsLeftToTheRouter(string text)
    {
        var house = demo.House(new PlannedRouter());
        await AskAsync(house, Quarter);

        Assert.Equal(PlannedRouter.Refusal, (await AskAsync(house, text)).Answer.Text);
    }

    [Fact]
    public async Task How_BeforeAnyAnswer_SaysWhatToDo()
    {
        var how = await AskAsync(demo.House(new PlannedRouter()), "How?");

        Assert.Contains("ask me something first", how.Refusal!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task How_DoesNotChangeWhatAFollowUpFollows()
    {
        var house = demo.House(new PlannedRouter());
        await AskAsync(house, Quarter);
        var scope = house.Books.Current(CancellationToken.None);
        var leader = scope.Sellers.Single(seller => seller.Email == DemoFile.Leader).Id;
        var before = house.Conversations.Load("talk", leader, house.Clock.Machine);

        await AskAsync(house, "How?");

        var after = house.Conversations.Load("talk", leader, house.Clock.Machine);
        Assert.Equal(before.Last.Select(call => call.Function), after.Last.Select(call => call.Function));
        Assert.Empty(after.Earlier);
    }

    [Fact]
    public async Task How_WithRecordsOff_ExplainsWhatTheConversationRemembers()
    {
        var settings = new RevBotSettings { Record = new() { Answers = false } };
        var house = demo.House(new PlannedRouter(), settings: settings);
        await AskAsync(house, Quarter);

        var evidence = Assert.IsType<Evidence>((await AskAsync(house, "How?")).Calls[0].Result);

        Assert.Equal((null, null), (evidence.Answer, evidence.IsSame));
        Assert.Equal("get_forecast", evidence.Calls[0].Function);
    }

    [Fact]
    public async Task EvidenceButton_PressedByAnybodyElse_GivesNothing()
    {
        var house = demo.House(new PlannedRouter());
        var answer = await AskAsync(house, Quarter);

        Assert.NotNull(await house.GetEvidenceAsync(answer.RecordId!, DemoFile.Leader, CancellationToken.None));
        Assert.NotNull(await house.GetEvidenceAsync(answer.Id, DemoFile.Leader, CancellationToken.None));
        Assert.Null(await house.GetEvidenceAsync(answer.RecordId!, DemoFile.Rep, CancellationToken.None));
        Assert.Null(await house.GetEvidenceAsync("no-such-answer", DemoFile.Leader, CancellationToken.None));
    }

    [Fact]
    public async Task Evidence_AfterThePersonsScopeShrank_HoldsOnlyWhatTheyMaySeeNow()
    {
        var answer = await AskAsync(demo.House(new PlannedRouter()), """list_deals {"top":100}""");
        // The leader becomes a rep, who sees the own deals: there are none.
        demo.Execute($"UPDATE seller SET role = 0, manager_id = NULL WHERE email = '{DemoFile.Leader}'");

        var house = demo.House(new PlannedRouter());
        var evidence = await house.GetEvidenceAsync(answer.RecordId!, DemoFile.Leader, CancellationToken.None);

        Assert.False(evidence!.IsSame);
        Assert.Contains("what you may see has changed", evidence.Change, StringComparison.Ordinal);
        Assert.Empty(evidence.Calls.SelectMany(call => call.Figures).SelectMany(figure => figure.Listed));
        Assert.DoesNotContain(
            evidence.Calls[0].Figures,
            figure => figure.Id == "amount" && figure.Fact.Value.Number > 0
        );
    }

    [Fact]
    public async Task EveryFigureSaidInEvidence_IsAFactOfIt()
    {
        var house = demo.House(new PlannedRouter());
        await AskAsync(house, Quarter);

        var how = await AskAsync(house, "how did you get the commit?");

        Assert.Contains(how.Answer.Facts, fact => fact.Id == "commit");
        Assert.All(
            how.Content!.Tables.SelectMany(table => table.Facts),
            cell =>
                Assert.Contains(
                    how.Answer.Facts,
                    fact => fact.Id == cell.Id && FactFormat.Text(fact.Value) == FactFormat.Text(cell.Value)
                )
        );
    }

    private static Task<AnswerEnvelope> AskAsync(RevBotServices house, string text) =>
        house.Assistant.AskAsync(new(null, "talk", DemoFile.Leader, text, "web"), CancellationToken.None);
}
