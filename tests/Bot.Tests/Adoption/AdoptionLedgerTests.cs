using RevBot.Bot.Answering;
using RevBot.Bot.Tests.Provenance;
using RevBot.Skills.Adoption;

namespace RevBot.Bot.Tests.Adoption;

/// <summary>What <c>get_adoption</c> says, against its own count in SQL over the same record.</summary>
public sealed class AdoptionLedgerTests : IDisposable
{
    private const string Manager = "claire.fontaine@farhaven.example";

    private readonly DemoFile demo = new();

    public void Dispose() => demo.Dispose();

    [Fact]
    public async Task Adoption_OfTheCompany_IsWhatSqlSays()
    {
        await UseAsync();

        var result = await AdoptionAsync(DemoFile.Leader);

        const string Before =
            "FROM request_log WHERE functions IS NULL OR functions NOT IN ('manage_feedback', 'get_adoption')";
        Assert.Equal(Sql($"SELECT COUNT(*) {Before}"), result.Questions);
        Assert.Equal(Sql($"SELECT COUNT(DISTINCT seller_id) {Before}"), result.Users);
        Assert.Equal(
            demo.Scalar<double>($"SELECT AVG(outcome = 'answered') {Before}"),
            result.SelfServeShare!.Value,
            12
        );
        Assert.Equal(
            (Sql("SELECT COUNT(*) FROM feedback"), Sql("SELECT COUNT(*) FROM feedback WHERE rating = 1")),
            (result.Rated, result.ThumbsUp)
        );
        Assert.Equal(
            (Sql("SELECT COUNT(*) FROM insight"), Sql("SELECT COUNT(acted_at) FROM insight")),
            (result.Insights, result.InsightsActedOn)
        );
        Assert.Equal(result.Questions, result.Weeks.Sum(week => week.Questions));
    }

    [Fact]
    public async Task Adoption_ForAManager_CountsTheTeamAloneAndForARepThemselves()
    {
        await UseAsync();

        var (team, own) = (await AdoptionAsync(Manager), await AdoptionAsync(DemoFile.Rep));

        // Claire asked once, Lena, who is in her team, twice.
        Assert.Equal((3, 2), (team.Questions, team.Users));
        Assert.Equal((2, 1, 1), (own.Questions, own.Users, own.People));
        Assert.True(own.IsOwn);
    }

    [Fact]
    public async Task Adoption_AskedTwice_CountsItsOwnFirstAsking()
    {
        var first = await AdoptionAsync(DemoFile.Rep);
        var second = await AdoptionAsync(DemoFile.Rep);

        Assert.Equal((0, 1), (first.Questions, second.Questions));
    }

    private async Task UseAsync()
    {
        await AskAsync(DemoFile.Leader, "get_pipeline");
        await AskAsync(DemoFile.Leader, "thumbs up");
        await AskAsync(DemoFile.Leader, "tell me a joke");
        await AskAsync(Manager, "get_help");
        await AskAsync(DemoFile.Rep, "get_pipeline");
        await AskAsync(DemoFile.Rep, "thumbs down");
        await AskAsync(DemoFile.Rep, "How?");
        demo.Execute(
            """
            INSERT INTO insight (id, kind, found_at, seller_id, subject, detail, acted_at)
            SELECT number, 'stall', (SELECT MAX(as_of) FROM request_log) - number, s.id, 'x', 'x',
                CASE number WHEN 1 THEN (SELECT MAX(as_of) FROM request_log) - 1 END
            FROM (SELECT 1 AS number UNION SELECT 2 UNION SELECT 3), seller s WHERE s.email = 'lena.hoffmann@farhaven.example';
            UPDATE insight SET found_at = found_at - 86400000000 * 7, acted_at = acted_at - 86400000000 * 6;
            """
        );
    }

    private int Sql(string sql) => (int)demo.Scalar<long>(sql);

    private async Task<GetAdoptionResult> AdoptionAsync(string email) =>
        Assert.IsType<GetAdoptionResult>((await AskAsync(email, "get_adoption")).Calls[0].Result);

    private Task<AnswerEnvelope> AskAsync(string email, string text) =>
        demo.House(new PlannedRouter())
            .Assistant.AskAsync(new(null, email, email, text, "web"), CancellationToken.None);
}
