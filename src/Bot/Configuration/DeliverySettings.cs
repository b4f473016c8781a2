using System.ComponentModel.DataAnnotations;
using NodaTime;
using RevBot.Bot.Configuration.Rules;
using RevBot.Data.Calendar;
using RevBot.Data.Warehouse.People;
using RevBot.Skills.Subscriptions;
using RevBot.Skills.Subscriptions.Schedules;

namespace RevBot.Bot.Configuration;

/// <summary>Which briefs and alerts come by themselves, to whom, when and how, unless a person says otherwise.</summary>
[Section]
public sealed record DeliverySettings
{
    private const string Kinds = "none|monday|thursday|monthly|deals|alerts";
    private const string KindsMustBe =
        "none, or some of monday, thursday, monthly, deals and alerts, separated by commas";
    private const string RhythmMustBe =
        "days and times such as \"monday 08:00\" or \"thursday 15:00, quarter-end 12:00, not first-week\"";

    /// <summary>What reps get.</summary>
    [EachMatches(Kinds), MustBe(KindsMustBe)]
    public SeparatedList<string> Reps { get; init; } = ["none"];

    /// <summary>What managers get.</summary>
    [EachMatches(Kinds), MustBe(KindsMustBe)]
    public SeparatedList<string> Managers { get; init; } = ["monday"];

    /// <summary>What vice presidents and chief revenue officers get.</summary>
    [EachMatches(Kinds), MustBe(KindsMustBe)]
    public SeparatedList<string> Leaders { get; init; } = ["monday"];

    /// <summary>What analysts get.</summary>
    [EachMatches(Kinds), MustBe(KindsMustBe)]
    public SeparatedList<string> Analysts { get; init; } = ["none"];

    /// <summary>When the Monday brief comes.</summary>
    [RhythmText, MustBe(RhythmMustBe)]
    public string Monday { get; init; } = UsualRhythms.Monday;

    /// <summary>When the Thursday update comes.</summary>
    [RhythmText, MustBe(RhythmMustBe)]
    public string Thursday { get; init; } = UsualRhythms.Thursday;

    /// <summary>When the monthly brief comes.</summary>
    [RhythmText, MustBe(RhythmMustBe)]
    public string Monthly { get; init; } = UsualRhythms.Monthly;

    /// <summary>When the brief of a seller's deals comes.</summary>
    [RhythmText, MustBe(RhythmMustBe)]
    public string Deals { get; init; } = UsualRhythms.Deals;

    /// <summary>When the digest of alerts comes.</summary>
    [RhythmText, MustBe(RhythmMustBe)]
    public string Alerts { get; init; } = UsualRhythms.Alerts;

    /// <summary>The ways that are tried, in order, where a person neither chose one nor ever spoke to RevBot.</summary>
    [EachMatches("teams|slack|email"), MustBe("some of teams, slack and email, separated by commas")]
    public SeparatedList<string> Ways { get; init; } = ["teams", "slack", "email"];

    /// <summary>The time zone of people whose own is not known, IANA.</summary>
    /// <value>Null: the company's.</value>
    [ZoneName, MustBe("a time zone such as Europe/Berlin")]
    public string? Zone { get; init; }

    /// <summary>The days of the week on which people work.</summary>
    [EachMatches("(?i)(mon|tues|wednes|thurs|fri|satur|sun)day"), MustBe("days such as Monday, separated by commas")]
    public SeparatedList<string> WorkingDays { get; init; } = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];

    /// <summary>Whose public holidays are days off.</summary>
    /// <value>auto: those of the country of each person's time zone.</value>
    [Holidays, MustBe("auto, none, or countries such as DE, separated by commas")]
    public SeparatedList<string> Holidays { get; init; } = ["auto"];

    /// <summary>The company's own days off.</summary>
    [EachMatches(
        @"(19|20)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d)|(19|20)\d\d-(0[13-9]|1[0-2])-30|(19|20)\d\d-(0[13578]|1[02])-31"
    )]
    [MustBe("days such as 2026-12-24, separated by commas")]
    public SeparatedList<string> ClosedDays { get; init; } = [];

    /// <summary>What becomes of a brief while the data are stale or differ from the CRM.</summary>
    [MustBe("say or hold")]
    public DataTrouble BadData { get; init; } = DataTrouble.Say;

    /// <summary>How long after its time a brief may still come.</summary>
    [TimeUpTo("14.00:00:00"), MustBe("a time such as 1.00:00:00, at most 14.00:00:00")]
    public TimeSpan Late { get; init; } = TimeSpan.FromDays(1);

    /// <summary>How often sending one is tried.</summary>
    [Range(1, 50), MustBe("a number from 1 to 50")]
    public int Attempts { get; init; } = 8;

    /// <summary>The wait before the second try; each further one waits twice as long, at most an hour.</summary>
    [TimeUpTo("01:00:00"), MustBe("a time such as 00:01:00, at most 01:00:00")]
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How many are made and sent side by side.</summary>
    [Range(1, 64), MustBe("a number from 1 to 64")]
    public int AtOnce { get; init; } = 4;

    /// <summary>The same for the functions.</summary>
    /// <param name="isSetUp">Whether a way is set up.</param>
    internal DeliveryPolicy ToPolicy(Func<string, bool> isSetUp) =>
        new()
        {
            Defaults = new Dictionary<SellerRole, IReadOnlyList<SubscriptionKind>>
            {
                [SellerRole.Rep] = KindsOf(Reps),
                [SellerRole.Manager] = KindsOf(Managers),
                [SellerRole.VicePresident] = KindsOf(Leaders),
                [SellerRole.ChiefRevenueOfficer] = KindsOf(Leaders),
                [SellerRole.Analyst] = KindsOf(Analysts),
            },
            Rhythms = new Dictionary<SubscriptionKind, Rhythm>
            {
                [SubscriptionKind.Monday] = Rhythm.Parse(Monday)!,
                [SubscriptionKind.Thursday] = Rhythm.Parse(Thursday)!,
                [SubscriptionKind.Monthly] = Rhythm.Parse(Monthly)!,
                [SubscriptionKind.Deals] = Rhythm.Parse(Deals)!,
                [SubscriptionKind.Alerts] = Rhythm.Parse(Alerts)!,
            },
            Ways = [.. Ways.Where(isSetUp)],
            Zone = Zone,
            WorkingDays = [.. WorkingDays.Select(day => Enum.Parse<IsoDayOfWeek>(day, ignoreCase: true))],
            ClosedDays = [.. ClosedDays.Select(Dates.FromIso).OfType<LocalDate>()],
            Countries =
                Holidays is ["auto"] ? null
                : Holidays is ["none"] ? []
                : [.. Holidays],
        };

    private static IReadOnlyList<SubscriptionKind> KindsOf(SeparatedList<string> names) =>
        [.. names.Select(SubscriptionKinds.Find).OfType<SubscriptionKind>()];
}
