using NodaTime;
using RevBot.Data.Calendar;
using RevBot.Data.Database;
using RevBot.Data.State.Turns;
using RevBot.Data.Tests.Database;

namespace RevBot.Data.Tests.State.Turns;

public sealed class TurnRepositoryContractTests
{
    private static readonly Instant Now = TestDatabase.Now;

    [Theory, Sqlite, SqlServer]
    public async Task Add_SeveralTurns_ListsThemInOrderWithWhatTheyHold(DatabaseProvider provider)
    {
        using var at = TestDatabase.Migrated(provider);
        await using var turns = new TurnRepository(at.Database);
        var places = new List<long>();

        Assert.True(await turns.AddAsync(Turn("b") with { Content = "Größe 日本" }, Now, places.Add));
        Assert.True(await turns.AddAsync(Turn("a"), Now, places.Add));

        Assert.Equal([1, 2], places);
        var listed = turns.ListUnanswered();
        Assert.Equal(["b", "a"], listed.Select(turn => turn.Id));
        Assert.Equal(
            new UnansweredTurn
            {
                Id = "b",
                Place = 1,
                State = TurnState.Received,
                ReceivedAt = Dates.ToMicros(Now),
                Content = "Größe 日本",
                Sent = 0,
            },
            listed[0]
        );
    }

    [Theory, Sqlite, SqlServer]
    public async Task Add_Repeat_ChangesNothingAndTellsNobody(DatabaseProvider provider)
    {
        using var at = TestDatabase.Migrated(provider);
        await using var turns = new TurnRepository(at.Database);
        await turns.AddAsync(Turn("a"), Now, _ => { });

        Assert.False(await turns.AddAsync(Turn("a") with { Content = "other" }, Now, _ => Assert.Fail("A repeat.")));

        Assert.Equal("content", Assert.Single(turns.ListUnanswered()).Content);
    }

    [Theory, Sqlite, SqlServer]
    public async Task Add_TurnThatHasAnOutcome_IsOnlyRemembered(DatabaseProvider provider)
    {
        using var at = TestDatabase.Migrated(provider);
        await using var turns = new TurnRepository(at.Database);
        var busy = Turn("a") with { Content = null, Outcome = "busy" };

        Assert.True(await turns.AddAsync(busy, Now, _ => { }));

        Assert.Empty(turns.ListUnanswered());
        Assert.False(await turns.AddAsync(Turn("a"), Now, _ => { }));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Add_ByManyAtOnceInTwoProcesses_GivesEachAPlaceOfItsOwn(DatabaseProvider provider)
    {
        using var at = TestDatabase.Migrated(provider);
        await using var one = new TurnRepository(at.Database);
        await using var other = new TurnRepository(at.Again());
        var numbers = Enumerable.Range(0, 40).ToArray();

        await Task.WhenAll(
            numbers.Select(number =>
                (number % 2 == 0 ? one : other).AddAsync(Turn(number.ToString("00", null)), Now, _ => { })
            )
        );

        Assert.Equal(numbers.Select(number => number + 1L), one.ListUnanswered().Select(turn => turn.Place));
    }

    [Theory, Sqlite, SqlServer]
    public async Task BeginSending_ReceivedTurn_KeepsTheReplyAndTheWelcome(DatabaseProvider provider)
    {
        using var at = TestDatabase.Migrated(provider);
        await using var turns = new TurnRepository(at.Database);
        var welcome = new Welcome("web", "place", "person");
        await turns.AddAsync(Turn("a"), Now, _ => { });

        Assert.True(await turns.BeginSendingAsync("a", "reply", welcome, Now));

        var turn = Assert.Single(turns.ListUnanswered());
        Assert.Equal((TurnState.Sending, "reply", 0), (turn.State, turn.Reply, turn.Sent));
        Assert.True(new WelcomeRepository(at.Database).Contains(welcome));
        Assert.False(new WelcomeRepository(at.Database).Contains(welcome with { Person = string.Empty }));
    }

    [Theory, Sqlite, SqlServer]
    public async Task BeginSending_TurnThatAnotherHasTaken_IsRefusedAndWelcomesNobody(DatabaseProvider provider)
    {
        using var at = TestDatabase.Migrated(provider);
        await using var turns = new TurnRepository(at.Database);
        var welcome = new Welcome("web", "place", "person");
        await turns.AddAsync(Turn("a"), Now, _ => { });
        await turns.BeginSendingAsync("a", "first", null, Now);

        Assert.False(await turns.BeginSendingAsync("a", "second", welcome, Now));

        Assert.Equal("first", Assert.Single(turns.ListUnanswered()).Reply);
        Assert.False(new WelcomeRepository(at.Database).Contains(welcome));
    }

    [Theory, Sqlite, SqlServer]
    public async Task BeginSending_SomebodyWelcomedBefore_IsStillSent(DatabaseProvider provider)
    {
        using var at = TestDatabase.Migrated(provider);
        await using var turns = new TurnRepository(at.Database);
        var welcome = new Welcome("web", "place", "person");
        foreach (var id in new[] { "a", "b" })
        {
            await turns.AddAsync(Turn(id), Now, _ => { });
            Assert.True(await turns.BeginSendingAsync(id, "reply", welcome, Now));
        }

        Assert.Equal(1, at.Count("welcome"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task SetSent_WithAMessage_KeepsTheCountAndWhatTheMessageShows(DatabaseProvider provider)
    {
        using var at = TestDatabase.Migrated(provider);
        await using var turns = new TurnRepository(at.Database);
        await turns.AddAsync(Turn("a"), Now, _ => { });
        await turns.BeginSendingAsync("a", "reply", null, Now);

        await turns.SetSentAsync("a", 2, Message("m", "answer 1"), Now);
        await turns.SetSentAsync("a", 3, Message("m", "answer 2"), Now);

        Assert.Equal(3, Assert.Single(turns.ListUnanswered()).Sent);
        Assert.Equal(["answer 2"], new SentAnswerRepository(at.Database).FindAnswers("web", "m", "place"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task SetSent_MessageIdLongerThanItsColumn_KeepsTheCountOnly(DatabaseProvider provider)
    {
        using var at = TestDatabase.Migrated(provider);
        await using var turns = new TurnRepository(at.Database);
        var messages = new SentAnswerRepository(at.Database);
        var (fits, tooLong) = (new string('m', 200), new string('m', 201));
        await turns.AddAsync(Turn("a"), Now, _ => { });

        await turns.SetSentAsync("a", 1, Message(fits, "answer"), Now);
        await turns.SetSentAsync("a", 2, Message(tooLong, "answer"), Now);

        Assert.Equal(2, Assert.Single(turns.ListUnanswered()).Sent);
        Assert.Single(messages.FindAnswers("web", fits, "place"));
        Assert.Empty(messages.FindAnswers("web", tooLong, "place"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Close_TurnThatIsSending_EmptiesItsWordsAndRemembersIt(DatabaseProvider provider)
    {
        using var at = TestDatabase.Migrated(provider);
        await using var turns = new TurnRepository(at.Database);
        await turns.AddAsync(Turn("a"), Now, _ => { });
        await turns.BeginSendingAsync("a", "reply", null, Now);

        await turns.CloseAsync("a", "answered", Now);

        Assert.Empty(turns.ListUnanswered());
        Assert.Equal("answered", at.Value<string>("SELECT outcome FROM turn WHERE content IS NULL AND reply IS NULL"));
        Assert.False(await turns.AddAsync(Turn("a"), Now, _ => { }));
    }

    [Theory, Sqlite, SqlServer]
    public async Task DeleteOld_AtTheBorder_DeletesWhatIsBeforeItButTheNewest(DatabaseProvider provider)
    {
        using var at = TestDatabase.Migrated(provider);
        await using var turns = new TurnRepository(at.Database);
        var before = Now - Duration.FromTicks(10);
        foreach (var (id, closed) in new[] { ("old", before), ("border", Now), ("newest", before) })
        {
            await turns.AddAsync(Turn(id), Now, _ => { });
            await turns.SetSentAsync(id, 1, Message(id, id), closed);
            await turns.CloseAsync(id, "answered", closed);
        }

        await turns.DeleteOldAsync(Now, Now);

        Assert.Equal((2, 1), (at.Count("turn"), at.Count("sent_answer")));
        Assert.True(await turns.AddAsync(Turn("old"), Now, place => Assert.Equal(4, place)));
        Assert.False(await turns.AddAsync(Turn("newest"), Now, _ => { }));
        Assert.Single(new SentAnswerRepository(at.Database).FindAnswers("web", "border", "place"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task DeleteOld_TurnThatIsNotDone_Stays(DatabaseProvider provider)
    {
        using var at = TestDatabase.Migrated(provider);
        await using var turns = new TurnRepository(at.Database);
        await turns.AddAsync(Turn("a"), Now - Duration.FromDays(900), _ => { });
        await turns.AddAsync(Turn("b"), Now, _ => { });

        await turns.DeleteOldAsync(Now, Now);

        Assert.Equal(2, turns.ListUnanswered().Count);
    }

    [Theory, Sqlite, SqlServer]
    public async Task FindAnswers_SeveralOfOneMessageId_GivesThePlacesOwnThenTheNewestAtMostFive(
        DatabaseProvider provider
    )
    {
        using var at = TestDatabase.Migrated(provider);
        await using var turns = new TurnRepository(at.Database);
        for (var minute = 0; minute < 6; minute++)
        {
            var place = FormattableString.Invariant($"place {minute}");
            await turns.SetSentAsync("-", 1, new("web", "m", place, place), Now + Duration.FromMinutes(minute));
        }

        Assert.Equal(
            ["place 2", "place 5", "place 4", "place 3", "place 1"],
            new SentAnswerRepository(at.Database).FindAnswers("web", "m", "place 2")
        );
        Assert.Empty(new SentAnswerRepository(at.Database).FindAnswers("slack", "m", "place 2"));
    }

    [Fact]
    public async Task ListUnanswered_FileThatIsGone_FailsAndMakesNoneAnew()
    {
        using var at = TestDatabase.Migrated(DatabaseProvider.Sqlite);
        await using var turns = new TurnRepository(at.Database);
        File.Delete(at.Source);

        Assert.Throws<DatabaseException>(turns.ListUnanswered);
        Assert.False(File.Exists(at.Source));
    }

    private static NewTurn Turn(string id) => new(id, "web", "conversation", "content", null);

    private static SentAnswer Message(string id, string answer) => new("web", id, "place", answer);
}
