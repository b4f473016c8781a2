using NodaTime;
using RevBot.Data.Database;
using RevBot.Data.State.Answers;
using RevBot.Data.State.Conversations;
using RevBot.Data.State.Identity;
using RevBot.Data.State.People;
using RevBot.Data.State.Turns;
using RevBot.Data.State.Views;
using RevBot.Data.Tests.Database;
using RevBot.Data.Warehouse.People;

namespace RevBot.Data.Tests.State.People;

public sealed class PeopleContractTests
{
    private static readonly Instant Now = TestDatabase.Now;

    [Theory, Sqlite, SqlServer]
    public void ListPresent_LeavesOutWhoCannotSignIn(DatabaseProvider provider)
    {
        using var at = TestDatabase.Migrated(provider);
        at.AddSeller(1, SellerRole.Manager, "b@x.example", "Bea");
        at.AddSeller(2, SellerRole.Rep, "a@x.example", "Ann");
        at.AddSeller(3, SellerRole.Rep, null, "Without e-mail");
        at.AddSeller(4, SellerRole.Rep, "left@x.example", "Left", 20260101);
        at.AddSeller(5, SellerRole.Administrator, "admin@x.example", "Administrator");

        Assert.Equal(
            [
                new PresentPerson(2, SellerRole.Rep, "a@x.example", "Ann", null),
                new PresentPerson(1, SellerRole.Manager, "b@x.example", "Bea", null),
            ],
            new PeopleRepository(at.Database).ListPresent()
        );
    }

    [Theory, Sqlite, SqlServer]
    public async Task Delete_PersonalData_LeavesTheRequestsAndAccountsAndEverybodyElses(DatabaseProvider provider)
    {
        using var at = TestDatabase.Migrated(provider);
        await FillAsync(at, 1);
        await FillAsync(at, 2);
        var personal = new PersonalDataRepository(at.Database);
        Assert.Equal(new PersonalDataCounts(1, 1, 1, 1, 1, 1, 1), personal.Count(1));

        personal.Delete(1);

        Assert.Equal(new PersonalDataCounts(1, 0, 0, 0, 0, 1, 1), personal.Count(1));
        Assert.Equal(new PersonalDataCounts(1, 1, 1, 1, 1, 1, 1), personal.Count(2));
        var messages = new SentAnswerRepository(at.Database);
        Assert.Empty(messages.FindAnswers("web", "m1", "place"));
        Assert.Single(messages.FindAnswers("web", "m2", "place"));
        Assert.Equal(
            1,
            at.Value<long>("SELECT COUNT(*) FROM request_log WHERE arguments IS NULL AND conversation_id IS NULL")
        );
    }

    private static async Task FillAsync(TestDatabase at, int seller)
    {
        var id = FormattableString.Invariant($"request {seller}");
        at.AddSeller(seller);
        at.AddAnswered(id, seller, Now);
        new FeedbackRepository(at.Database).Save(new(id, seller, 5, 1, "good"));
        new ConversationRepository(at.Database).Save(
            new()
            {
                Id = "talk",
                SellerId = seller,
                Channel = "web",
                State = "state",
                UpdatedAt = 5,
            }
        );
        new IdentityLinkRepository(at.Database).Change(change =>
        {
            change.Save(new(new("web", "T", id), seller, IdentityLink.ByEmail, 5));
            return true;
        });
        new DashboardViewRepository(at.Database).Add(new(seller, "rep", 5, 5));
        await using var turns = new TurnRepository(at.Database);
        await turns.SetSentAsync("-", 1, new("web", FormattableString.Invariant($"m{seller}"), "place", id), Now);
    }
}
