using System.Data.Common;
using NodaTime;
using RevBot.Data.Database;
using RevBot.Data.State.Answers;
using RevBot.Data.Tests.Database;

namespace RevBot.Data.Tests.State.Answers;

public sealed class FeedbackContractTests
{
    private static readonly Instant Now = TestDatabase.Now;

    [Theory, Sqlite, SqlServer]
    public void FindRequest_ByEitherId_GivesTheNewestOfThePersonAndNobodyElses(DatabaseProvider provider)
    {
        using var at = Answered(provider);
        var feedback = new FeedbackRepository(at.Database);

        Assert.Equal("older", feedback.FindRequest("older", 1));
        Assert.Equal("newer", feedback.FindRequest("shown", 1));
        Assert.Null(feedback.FindRequest("older", 2));
        Assert.Null(feedback.FindRequest("shown", 2));
    }

    [Theory, Sqlite, SqlServer]
    public void Save_Again_ReplacesThePersonsOwn(DatabaseProvider provider)
    {
        using var at = Answered(provider);
        var feedback = new FeedbackRepository(at.Database);
        feedback.Save(new("older", 1, 5, -1, "too old 日本"));
        feedback.Save(new("newer", 1, 6, -1, null));

        feedback.Save(new("older", 1, 7, 1, null));

        var listed = feedback.ListLatest(null, onlyRated: true, 10);
        Assert.Equal([("newer", -1L), ("older", 1L)], listed.Select(answer => (answer.Id, answer.Rating!.Value)));
        Assert.All(listed, answer => Assert.Null(answer.Reason));
    }

    [Theory, Sqlite, SqlServer]
    public void Save_ForARequestThatIsNotThere_Fails(DatabaseProvider provider)
    {
        using var at = Answered(provider);

        Assert.ThrowsAny<DbException>(() => new FeedbackRepository(at.Database).Save(new("none", 1, 5, 1, null)));
    }

    [Theory, Sqlite, SqlServer]
    public void ListLatest_ByPersonRatingAndNumber_GivesTheNewestFirst(DatabaseProvider provider)
    {
        using var at = Answered(provider);
        at.AddAnswered("other", 2, Now + Duration.FromDays(2));
        var feedback = new FeedbackRepository(at.Database);
        feedback.Save(new("older", 1, 5, -1, "wrong"));

        Assert.Equal(["other", "newer", "older"], Ids(feedback.ListLatest(null, onlyRated: false, 10)));
        Assert.Equal(["newer", "older"], Ids(feedback.ListLatest(1, onlyRated: false, 10)));
        Assert.Equal(["newer"], Ids(feedback.ListLatest(1, onlyRated: false, 1)));
        var rated = Assert.Single(feedback.ListLatest(null, onlyRated: true, 10));
        Assert.Equal(("older", "shown", 1L, "wrong"), (rated.Id, rated.ShownId, rated.SellerId, rated.Reason));
    }

    private static IEnumerable<string> Ids(IEnumerable<RatedAnswer> answers) => answers.Select(answer => answer.Id);

    private static TestDatabase Answered(DatabaseProvider provider)
    {
        var at = TestDatabase.Migrated(provider);
        at.AddSeller(1);
        at.AddSeller(2);
        at.AddAnswered("older", 1, Now);
        at.AddAnswered("newer", 1, Now + Duration.FromDays(1));
        return at;
    }
}
