using RevBot.Data.Calendar;
using RevBot.Data.Subscriptions;
using RevBot.Data.Warehouse.People;
using RevBot.Skills.Subscriptions;
using RevBot.Skills.Tests.Ledgers;

namespace RevBot.Skills.Tests.Subscriptions;

public sealed class ManageSubscriptionTests(DemoLedger ledger) : IClassFixture<DemoLedger>
{
    // The ledger's day is Sunday, 22 Nov 2026, at its close.
    private static readonly DeliveryPolicy Policy = new()
    {
        Ways = ["slack"],
        Zone = "UTC",
        Countries = [],
    };

    [Fact]
    public void Subscribe_AtATime_ProposesARowAndSaysTheNextOne()
    {
        var result = Run(
            new()
            {
                Action = "subscribe",
                Kind = "monday",
                Time = "8:30",
                Way = "Email",
            }
        );

        var row = Assert.Single(result.Changes);
        Assert.Equal(("monday", true, 510, "email"), (row.Kind, row.IsOn, row.MinuteOfDay, row.Way));
        Assert.Equal(ledger.Head.Scope.Viewer.Id, row.SellerId);
        Assert.Equal(Dates.ToMicros(ledger.Head.AsOf), row.ChangedAt);
        var standing = Assert.Single(result.Standing, one => one.IsOn);
        Assert.Equal(("2026-11-23", "08:30", false), (standing.Next, standing.NextTime, standing.IsDefault));
    }

    [Fact]
    public void Subscribe_ToAnotherDay_KeepsWhatWasSetBefore()
    {
        var result = Run(
            new()
            {
                Action = "subscribe",
                Kind = "monday",
                Day = "Tuesday",
            },
            Row("monday") with
            {
                MinuteOfDay = 420,
                OnlyIfChanged = true,
            }
        );

        var row = Assert.Single(result.Changes);
        Assert.Equal(("tuesday", 420, true), (row.Day, row.MinuteOfDay, row.OnlyIfChanged));
        Assert.Equal(("2026-11-24", "07:00"), (result.Standing[0].Next, result.Standing[0].NextTime));
    }

    [Fact]
    public void Subscribe_WithoutAKind_IsAboutTheBriefsThatComeAndElseTheMondayOne()
    {
        Assert.Equal(["monday"], Run(new() { Action = "subscribe", Time = "9:00" }).Changed);
        Assert.Equal(
            ["thursday"],
            Run(new() { Action = "subscribe", Time = "9:00" }, Row("thursday"), Row("alerts")).Changed
        );
    }

    [Fact]
    public void Unsubscribe_WithoutAKind_StopsAllThatComes()
    {
        var result = Run(new() { Action = "unsubscribe" }, Row("thursday"), Row("alerts"));

        Assert.Equal(["thursday", "alerts"], result.Changed);
        Assert.DoesNotContain(result.Standing, one => one.IsOn);
    }

    [Fact]
    public void Unsubscribe_FromWhatDoesNotCome_ChangesNothing()
    {
        var result = Run(new() { Action = "unsubscribe", Kind = "thursday" });

        Assert.Empty(result.Changes);
        Assert.False(result.Flags["changed"]);
    }

    [Fact]
    public void Unsubscribe_FromADefault_IsKeptAgainstTheDefault()
    {
        var policy = new DeliveryPolicy
        {
            Defaults = Enum.GetValues<SellerRole>()
                .ToDictionary(role => role, _ => (IReadOnlyList<SubscriptionKind>)[SubscriptionKind.Monday]),
        };
        var before = new ManageSubscription(policy).Run(ledger.Head, new());
        Assert.True(Assert.Single(before.Standing, one => one.IsOn).IsDefault);

        var stopped = new ManageSubscription(policy).Run(ledger.Head, new() { Action = "unsubscribe" });
        var after = new ManageSubscription(policy).Run(
            ledger.Head.With(new SubscriptionRecord(stopped.Changes, null)),
            new()
        );

        Assert.DoesNotContain(after.Standing, one => one.IsOn);
    }

    [Theory]
    [InlineData(null, "2026-11-29", "2026-11-30")]
    [InlineData("2026-12-06", "2026-12-06", "2026-12-07")]
    [InlineData("2026-12-07", "2026-12-07", "2026-12-07")]
    public void Snooze_UntilADay_ComesAgainOnIt(string? until, string paused, string next)
    {
        var result = Run(new() { Action = "snooze", Until = until }, Row("monday"));

        Assert.Equal((paused, next), (result.Standing[0].PausedUntil, result.Standing[0].Next));
    }

    [Theory]
    [InlineData("2026-11-22")]
    [InlineData("2027-11-24")]
    [InlineData("soon")]
    public void Snooze_UntilNoDayWithinAYear_IsRefused(string until) =>
        Assert.Throws<SkillInputException>(() => Run(new() { Action = "snooze", Until = until }, Row("monday")));

    [Theory]
    [InlineData("monday", false)]
    [InlineData("alerts", true)]
    public void Subscribe_WithALeastAmount_IsForAlertsAlone(string kind, bool isTaken)
    {
        var arguments = new ManageSubscriptionArguments
        {
            Action = "subscribe",
            Kind = kind,
            MinAmount = 200_000,
        };

        if (isTaken)
        {
            Assert.Equal(20_000_000, Assert.Single(Run(arguments).Changes).MinAmountMinor);
        }
        else
        {
            Assert.Throws<SkillInputException>(() => Run(arguments));
        }
    }

    [Fact]
    public void Resume_OfWhatIsPaused_EndsThePause()
    {
        var result = Run(new() { Action = "resume" }, Row("monday") with { PausedUntil = 20270101 }, Row("deals"));

        Assert.Equal(["monday"], result.Changed);
        Assert.Equal("2026-11-23", result.Standing[0].Next);
    }

    [Theory]
    [InlineData("explode", null, null, null)]
    [InlineData("1", null, null, null)]
    [InlineData("subscribe", "friday", null, null)]
    [InlineData("subscribe", "monday", "someday", null)]
    [InlineData("subscribe", "monday", null, "25:00")]
    public void Arguments_ThatCannotBeRead_AreRefusedInOneSentence(
        string action,
        string? kind,
        string? day,
        string? time
    ) =>
        Assert.EndsWith(
            ".",
            Assert
                .Throws<SkillInputException>(() =>
                    Run(
                        new()
                        {
                            Action = action,
                            Kind = kind,
                            Day = day,
                            Time = time,
                        }
                    )
                )
                .Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Zone_IsThePersonsOwnByTheChannel()
    {
        var contact = new PersonContact
        {
            SellerId = 1,
            Channel = "slack",
            Zone = "Asia/Tokyo",
        };
        var view = ledger.Head.With(new SubscriptionRecord([Row("monday")], contact));

        var result = new ManageSubscription(new() { Ways = ["slack"] }).Run(view, new());

        // Monday, 23 November, is Labour Thanksgiving Day in Japan.
        Assert.Equal(("Asia/Tokyo", "2026-11-24"), (result.Standing[0].Zone, result.Standing[0].Next));
    }

    private ManageSubscriptionResult Run(ManageSubscriptionArguments arguments, params SubscriptionRow[] rows) =>
        new ManageSubscription(Policy).Run(ledger.Head.With(new SubscriptionRecord(rows, null)), arguments);

    private static SubscriptionRow Row(string kind) =>
        new()
        {
            SellerId = 1,
            Kind = kind,
            ChangedAt = 0,
            RecordedAt = 0,
            IsOn = true,
        };
}
