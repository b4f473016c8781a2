using System.Data.Common;
using NodaTime;
using RevBot.Data.Database;
using RevBot.Data.State.Answers;
using RevBot.Data.Tests.Database;

namespace RevBot.Data.Tests.State.Answers;

public sealed class RequestLogContractTests
{
    private static readonly Instant Now = TestDatabase.Now;
    private static readonly Duration Quarter = Duration.FromDays(90);

    [Theory, Sqlite, SqlServer]
    public void Add_RequestWithItsAnswer_WritesBothUnderOneId(DatabaseProvider provider)
    {
        using var at = WithSeller(provider);
        var answer = StateRows.Answer(1, Now);

        var id = Log(at).Add(StateRows.Request(1, Now), answer, attempt => $"id {attempt}");

        Assert.Equal("id 0", id);
        Assert.Equal(answer with { Id = "id 0" }, new AnswerRepository(at.Database).Find("id 0", null));
        Assert.Equal("How much?", at.Value<string>("SELECT question FROM request_log WHERE id = 'id 0'"));
        Assert.Equal(0.75, at.Value<double>("SELECT confidence FROM request_log"));
    }

    [Theory, Sqlite, SqlServer]
    public void Add_IdThatIsTaken_AsksForAnother(DatabaseProvider provider)
    {
        using var at = WithSeller(provider);
        at.AddAnswered("id 0", 1, Now);
        at.AddAnswered("id 1", 1, Now);

        Assert.Equal("id 2", Log(at).Add(StateRows.Request(1, Now), null, attempt => $"id {attempt}"));
    }

    [Theory, Sqlite, SqlServer]
    public void Add_AnswerThatCannotBeWritten_LeavesNoRequestEither(DatabaseProvider provider)
    {
        using var at = WithSeller(provider);

        Assert.ThrowsAny<DbException>(() =>
            Log(at).Add(StateRows.Request(1, Now), StateRows.Answer(seller: 9, Now), _ => "id")
        );

        Assert.Equal(0, at.Count("request_log"));
    }

    [Theory, Sqlite, SqlServer]
    public void Add_TextsLongerThanTheirColumns_AreCutAtTheBorder(DatabaseProvider provider)
    {
        using var at = WithSeller(provider);
        var (talk, shown) = (new string('c', 401), new string('s', 101));
        var request = StateRows.Request(1, Now) with { Conversation = talk, Functions = new string('f', 401) };

        Log(at).Add(request, StateRows.Answer(1, Now) with { Conversation = talk, ShownId = shown }, _ => "id");

        var answers = new AnswerRepository(at.Database);
        var kept = Assert.Single(answers.ListLatest(talk, 1, 10));
        Assert.Equal((400, 100), (kept.Conversation?.Length, kept.ShownId.Length));
        Assert.Single(answers.ListLatest(talk[..400], 1, 10));
        Assert.Equal(
            (400, 400),
            (
                at.Value<string>("SELECT conversation_id FROM request_log")?.Length,
                at.Value<string>("SELECT functions FROM request_log")?.Length
            )
        );
    }

    [Theory, Sqlite, SqlServer]
    public void Add_FirstOfAProcess_DeletesAnswersPastTheirTimeAndNoneAtTheBorder(DatabaseProvider provider)
    {
        using var at = WithSeller(provider);
        at.AddAnswered("past", 1, Now - Quarter - Duration.FromTicks(10));
        var log = Log(at);
        at.AddAnswered("border", 1, Now - Quarter);

        log.Add(StateRows.Request(1, Now), StateRows.Answer(1, Now), _ => "first");
        Assert.Equal(["first", "border"], Kept(at));

        log.Add(StateRows.Request(1, Now + Quarter), null, _ => "second");
        Assert.Equal(["first", "border"], Kept(at));
    }

    [Theory, Sqlite, SqlServer]
    public void Find_ById_GoesBeforeTheShownIdAndThenGivesTheNewest(DatabaseProvider provider)
    {
        using var at = WithSeller(provider);
        at.AddSeller(2);
        at.AddAnswered("a", 1, Now, "b");
        at.AddAnswered("b", 1, Now - Duration.FromDays(1), "x");
        at.AddAnswered("c", 1, Now - Duration.FromDays(2), "x");
        var answers = new AnswerRepository(at.Database);

        Assert.Equal("b", answers.Find("b", 1)?.Id);
        Assert.Equal("b", answers.Find("x", null)?.Id);
        Assert.Null(answers.Find("x", 2));
        Assert.Null(answers.Find("nothing", null));
    }

    [Theory, Sqlite, SqlServer]
    public void ListBefore_AtTheInstant_LeavesItOutAndGivesTheNewestFirst(DatabaseProvider provider)
    {
        using var at = WithSeller(provider);
        at.AddAnswered("older", 1, Now - Duration.FromDays(2));
        at.AddAnswered("old", 1, Now - Duration.FromDays(1));
        at.AddAnswered("at", 1, Now);
        var answers = new AnswerRepository(at.Database);

        Assert.Equal(["old", "older"], answers.ListBefore(1, Now, 10).Select(answer => answer.Id));
        Assert.Equal(["old"], answers.ListBefore(1, Now, 1).Select(answer => answer.Id));
        Assert.Empty(answers.ListBefore(2, Now, 10));
    }

    private static IEnumerable<string> Kept(TestDatabase at) =>
        new AnswerRepository(at.Database).ListLatest("talk", 1, 10).Select(answer => answer.Id);

    private static RequestLogRepository Log(TestDatabase at) => new(at.Database, Quarter);

    private static TestDatabase WithSeller(DatabaseProvider provider)
    {
        var at = TestDatabase.Migrated(provider);
        at.AddSeller(1);
        return at;
    }
}
