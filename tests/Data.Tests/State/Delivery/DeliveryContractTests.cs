using NodaTime;
using RevBot.Data.Calendar;
using RevBot.Data.Database;
using RevBot.Data.State.Delivery;
using RevBot.Data.Subscriptions;
using RevBot.Data.Tests.Database;

namespace RevBot.Data.Tests.State.Delivery;

public sealed class DeliveryContractTests
{
    private static readonly Instant Now = TestDatabase.Now;
    private static readonly Instant Later = Now + Duration.FromMinutes(1);

    [Theory, Sqlite, SqlServer]
    public void Add_Twice_KeepsOne(DatabaseProvider provider)
    {
        using var at = Filled(provider);
        var rows = new DeliveryRepository(at.Database);

        Assert.Equal(2, rows.Add([Row("a"), Row("b")]));
        Assert.Equal(1, rows.Add([Row("a"), Row("c")]));

        Assert.Equal(["a", "b", "c"], rows.ListOpen(Now).Select(row => row.Id));
    }

    [Theory, Sqlite, SqlServer]
    public void Begin_OfARowThatAnotherHasMoved_IsRefused(DatabaseProvider provider)
    {
        using var at = Filled(provider);
        var rows = new DeliveryRepository(at.Database);
        rows.Add([Row("a")]);
        var read = Assert.Single(rows.ListOpen(Now));

        Assert.True(rows.Begin(read, "slack", Now));
        Assert.False(rows.Begin(read, "slack", Now));

        var again = Assert.Single(rows.ListOpen(Now));
        Assert.Equal((DeliveryState.Sending, 1, "slack"), (again.State, again.Attempts, again.Way));
        Assert.True(rows.Begin(again, "email", Now));
    }

    [Theory, Sqlite, SqlServer]
    public void SetSent_ClosesTheRow_AndKeepsWhatItShowedAndTold(DatabaseProvider provider)
    {
        using var at = Filled(provider);
        var rows = new DeliveryRepository(at.Database);
        rows.Add([Row("a")]);

        rows.SetSent(Row("a"), "slack", "1.1", new("slack", "1.1", "place", "answer"), ["x", "y"], Later);

        Assert.Empty(rows.ListOpen(Later));
        Assert.Equal("1.1", rows.FindLastSent(1, "monday")!.MessageId);
        Assert.Equal(1, at.Count("sent_answer"));
        var told = new ToldAlertRepository(at.Database);
        Assert.Equal(["x", "y"], told.ListOf(1).Order());
        told.ForgetEnded(1, ["y", "z"]);
        Assert.Equal(["y"], told.ListOf(1));
    }

    [Theory, Sqlite, SqlServer]
    public void PutOff_UntilAnInstant_IsOpenFromItOn(DatabaseProvider provider)
    {
        using var at = Filled(provider);
        var rows = new DeliveryRepository(at.Database);
        rows.Add([Row("a")]);

        rows.PutOff("a", DeliveryState.Held, new string('r', 401), Later, Now);

        Assert.Empty(rows.ListOpen(Later - Duration.FromMilliseconds(1)));
        var held = Assert.Single(rows.ListOpen(Later));
        Assert.Equal((DeliveryState.Held, 400), (held.State, held.Reason!.Length));
    }

    [Theory, Sqlite, SqlServer]
    public void Close_EndsIt_AndNothingMovesItAnyMore(DatabaseProvider provider)
    {
        using var at = Filled(provider);
        var rows = new DeliveryRepository(at.Database);
        rows.Add([Row("a")]);

        rows.Close("a", DeliveryState.Failed, "why", Now);
        rows.PutOff("a", DeliveryState.Waiting, "again", Now, Now);

        Assert.Empty(rows.ListOpen(Later));
        Assert.Equal("why", Assert.Single(rows.ListMoved(Now, 10)).Reason);
        Assert.Equal(0, rows.DeleteBefore(Now));
        Assert.Equal(1, rows.DeleteBefore(Later));
    }

    [Theory, Sqlite, SqlServer]
    public void Subscription_SetTwice_HoldsAsItWasSetLast_AndIsKnownAsItWas(DatabaseProvider provider)
    {
        using var at = Filled(provider);
        var rows = new SubscriptionRepository(at.Database);
        rows.Add([Set("monday", Now, isOn: true), Set("alerts", Now, isOn: true)]);
        rows.Add([Set("monday", Later, isOn: false)]);

        Assert.Equal([("alerts", true), ("monday", false)], rows.ListAll().Select(row => (row.Kind, row.IsOn)).Order());
        Assert.True(rows.ListOf(1, Later).Single(row => row.Kind == "monday").IsOn);
        Assert.False(rows.ListOf(1, null).Single(row => row.Kind == "monday").IsOn);
        Assert.Empty(rows.ListOf(1, Now));
        Assert.Empty(rows.ListOf(2, null));
        Assert.Equal(Set("alerts", Now, isOn: true), rows.ListAll().Single(row => row.Kind == "alerts"));
    }

    [Theory, Sqlite, SqlServer]
    public void Contact_ThatTellsNoZone_KeepsTheOneThatWasTold(DatabaseProvider provider)
    {
        using var at = Filled(provider);
        var rows = new PersonContactRepository(at.Database);
        Assert.Null(rows.Find(1));

        rows.Save(Heard("slack", "Europe/Berlin"), Now);
        rows.Save(Heard("teams", null), Later);

        Assert.Equal(Heard("teams", "Europe/Berlin"), rows.Find(1));
        Assert.Equal([Heard("teams", "Europe/Berlin")], rows.ListAll());
    }

    private static TestDatabase Filled(DatabaseProvider provider)
    {
        var at = TestDatabase.Migrated(provider);
        at.AddSeller(1);
        at.AddSeller(2);
        return at;
    }

    private static PersonContact Heard(string channel, string? zone) =>
        new()
        {
            SellerId = 1,
            Channel = channel,
            Zone = zone,
        };

    private static SubscriptionRow Set(string kind, Instant at, bool isOn) =>
        new()
        {
            SellerId = 1,
            Kind = kind,
            ChangedAt = Dates.ToMicros(at),
            RecordedAt = Dates.ToMicros(at),
            IsOn = isOn,
            Day = "tuesday",
            MinuteOfDay = 510,
            Way = "email",
            OnlyIfChanged = true,
            PausedUntil = 20261201,
            MinAmountMinor = 20_000_000,
        };

    private static DeliveryRow Row(string id) =>
        new()
        {
            Id = id,
            SellerId = 1,
            Kind = "monday",
            Period = $"2026-W{id}",
            DueAt = Dates.ToMicros(Now),
            ExpiresAt = Dates.ToMicros(Now),
            NextAt = Dates.ToMicros(Now),
            MovedAt = Dates.ToMicros(Now),
        };
}
