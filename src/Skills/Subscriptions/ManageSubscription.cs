using NodaTime;
using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Data.Finance;
using RevBot.Data.Subscriptions;
using RevBot.Skills.Filtering;
using RevBot.Skills.Subscriptions.Schedules;

namespace RevBot.Skills.Subscriptions;

/// <summary>
/// "Send me the Monday brief at 8": what a person gets without asking, and changes to it. It works out what is to be written
/// and how things stand then; the caller writes it.
/// </summary>
/// <param name="policy">What the company has set.</param>
public sealed class ManageSubscription(DeliveryPolicy policy)
    : Skill<ManageSubscriptionArguments, ManageSubscriptionResult>
{
    private const int UsualPauseDays = 7;
    private const int LongestPauseDays = 366;
    private static readonly string[] Ways = ["teams", "slack", "email"];

    /// <inheritdoc/>
    public override string Plugin => "alerts";

    /// <inheritdoc/>
    public override string Name => "manage_subscription";

    /// <inheritdoc/>
    public override string Description =>
        "What briefs and alerts the person gets without asking, when and how; subscribe, change, unsubscribe, snooze, resume.";

    /// <inheritdoc/>
    public override bool ReadsSubscriptions => true;

    /// <inheritdoc/>
    public override bool ProposesChanges => true;

    /// <inheritdoc/>
    public override ManageSubscriptionResult Run(ScopedBook book, ManageSubscriptionArguments arguments)
    {
        var action = ActionOf(arguments.Action);
        var before = Find(book, book.Subscriptions.Rows);
        var kinds = KindsOf(action, arguments, before, book.Today);
        SubscriptionRow[] changes = [.. kinds.Select(kind => Change(book, action, arguments, kind))];
        var after = Find(
            book,
            [.. changes, .. book.Subscriptions.Rows.Where(row => changes.All(one => one.Kind != row.Kind))]
        );
        return ManageSubscriptionPresentation.Describe(
            new()
            {
                Action = action,
                Standing = [.. after.Select(one => Describe(one, book.AsOf, book.Today))],
                Changed = [.. changes.Select(change => change.Kind)],
                Changes = changes,
                IsNowhere = policy.Ways.Count == 0,
            },
            book.Company.Currency,
            book.Company.FrozenOn is not null,
            [.. KindsNamed(arguments).DefaultIfEmpty(SubscriptionKind.Monday)]
        );
    }

    private IReadOnlyList<Subscription> Find(ScopedBook book, IReadOnlyList<SubscriptionRow> rows) =>
        PersonSubscriptions.Find(policy, book.Company, book.Scope.Viewer, rows, book.Subscriptions.Contact);

    private static SubscriptionAction ActionOf(string? action) =>
        string.IsNullOrWhiteSpace(action) ? SubscriptionAction.List
        : Enum.TryParse<SubscriptionAction>(action.Trim(), ignoreCase: true, out var known)
        && action.Trim().All(char.IsAsciiLetter)
            ? known
        : throw new SkillInputException(
            $"I can't \"{FilterWords.Quoted(action)}\" a subscription; use subscribe, unsubscribe, snooze, resume or list."
        );

    private static IEnumerable<SubscriptionKind> KindsNamed(ManageSubscriptionArguments arguments) =>
        string.IsNullOrWhiteSpace(arguments.Kind) ? []
        : SubscriptionKinds.Find(arguments.Kind) is { } kind ? [kind]
        : throw new SkillInputException(
            $"There is no brief \"{FilterWords.Quoted(arguments.Kind)}\"; use monday, thursday, monthly, deals or alerts."
        );

    // Only what changes something is changed: stopping what does not come changes nothing.
    private static IReadOnlyList<SubscriptionKind> KindsOf(
        SubscriptionAction action,
        ManageSubscriptionArguments arguments,
        IReadOnlyList<Subscription> before,
        LocalDate today
    )
    {
        var named = KindsNamed(arguments).ToArray();
        if (arguments.MinAmount is not null && Array.Exists(named, kind => kind != SubscriptionKind.Alerts))
        {
            throw new SkillInputException(
                "A brief is about all of your deals; alerts can be about large ones alone: \"tell me when a deal over 200k slips\"."
            );
        }

        var had = before.Where(one => one.IsOn).ToArray();
        var meant = named.Length > 0 ? had.Where(one => named.Contains(one.Kind)) : had;
        return action switch
        {
            SubscriptionAction.List => [],
            SubscriptionAction.Subscribe when named.Length > 0 => named,
            // Only alerts have a least amount.
            SubscriptionAction.Subscribe when arguments.MinAmount is not null => [SubscriptionKind.Alerts],
            // "Make it 9 o'clock" is about the briefs that come; alerts have to be named.
            SubscriptionAction.Subscribe => had.Any(one => one.Kind != SubscriptionKind.Alerts)
                ? [.. had.Select(one => one.Kind).Where(kind => kind != SubscriptionKind.Alerts)]
                : [SubscriptionKind.Monday],
            SubscriptionAction.Resume => [.. meant.Where(one => one.PausedUntil > today).Select(one => one.Kind)],
            _ => [.. meant.Select(one => one.Kind)],
        };
    }

    private static SubscriptionRow Change(
        ScopedBook book,
        SubscriptionAction action,
        ManageSubscriptionArguments arguments,
        SubscriptionKind kind
    )
    {
        var key = SubscriptionKinds.KeyOf(kind);
        var row =
            book.Subscriptions.Rows.FirstOrDefault(one => one.Kind == key)
            ?? new()
            {
                SellerId = book.Scope.Viewer.Id,
                Kind = key,
                ChangedAt = 0,
                RecordedAt = 0,
                IsOn = true,
            };
        row = row with { ChangedAt = Dates.ToMicros(book.AsOf), IsOn = true };
        return action switch
        {
            SubscriptionAction.Unsubscribe => row with { IsOn = false, PausedUntil = null },
            SubscriptionAction.Snooze => row with { PausedUntil = Dates.ToNumber(UntilOf(book, arguments.Until)) },
            SubscriptionAction.Resume => row with { PausedUntil = null },
            _ => Chosen(book, arguments, row with { PausedUntil = null }),
        };
    }

    private static SubscriptionRow Chosen(
        ScopedBook book,
        ManageSubscriptionArguments arguments,
        SubscriptionRow row
    ) =>
        row with
        {
            Day = DayOf(arguments.Day) ?? row.Day,
            MinuteOfDay = MinuteOf(arguments.Time) ?? row.MinuteOfDay,
            Way = WayOf(arguments.Way) ?? row.Way,
            OnlyIfChanged = arguments.OnlyIfChanged ?? row.OnlyIfChanged,
            MinAmountMinor =
                row.Kind == SubscriptionKinds.KeyOf(SubscriptionKind.Alerts)
                    ? MinorOf(book, arguments.MinAmount) ?? row.MinAmountMinor
                    : row.MinAmountMinor,
        };

    private static string? DayOf(string? day) =>
        string.IsNullOrWhiteSpace(day) ? null
        : day.Length <= 100 && Rhythm.Parse(day) is not null ? day.Trim().ToLowerInvariant()
        : throw new SkillInputException(
            $"I can't read the day \"{FilterWords.Quoted(day)}\"; say Monday, first Tuesday, last Friday, month-end or daily."
        );

    private static int? MinuteOf(string? time) =>
        string.IsNullOrWhiteSpace(time) ? null
        : Rhythm.ParseTime(time.Trim()) is { } at ? (at.Hour * 60) + at.Minute
        : throw new SkillInputException(
            $"I can't read the time \"{FilterWords.Quoted(time)}\"; say it as 08:00 or 17:30."
        );

    private static string? WayOf(string? way) =>
        string.IsNullOrWhiteSpace(way)
            ? null
            : Array.Find(Ways, known => string.Equals(known, way.Trim(), StringComparison.OrdinalIgnoreCase))
                ?? throw new SkillInputException(
                    $"I can't send by \"{FilterWords.Quoted(way)}\"; use teams, slack or email."
                );

    private static long? MinorOf(ScopedBook book, decimal? amount) =>
        amount is not { } known ? null
        : known is >= 0 and <= 1_000_000_000_000m ? Money.FromAmount(known, book.Company.Currency).Minor
        : throw new SkillInputException("An amount of deals is between 0 and 1,000,000,000,000.");

    private static LocalDate UntilOf(ScopedBook book, string? until)
    {
        if (string.IsNullOrWhiteSpace(until))
        {
            return book.Today.PlusDays(UsualPauseDays);
        }

        return
            Dates.FromIso(until.Trim()) is { } day && day > book.Today && day <= book.Today.PlusDays(LongestPauseDays)
            ? day
            : throw new SkillInputException(
                $"I can pause until a day after today and within a year, not until \"{FilterWords.Quoted(until)}\"."
            );
    }

    private static ManageSubscriptionResult.StandingSubscription Describe(
        Subscription one,
        Instant now,
        LocalDate today
    )
    {
        var next = one.FindNext(now);
        return new(
            SubscriptionKinds.KeyOf(one.Kind),
            one.IsOn,
            one.IsDefault,
            one.Rhythm.ToString(),
            one.Zone.Id,
            next is null ? null : Dates.Iso(next.Day)
        )
        {
            NextTime = next
                ?.At.InZone(one.Zone)
                .TimeOfDay.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture),
            Way = one.Way,
            PausedUntil = one.PausedUntil is { } day && day > today ? Dates.Iso(day) : null,
            OnlyIfChanged = one.OnlyIfChanged,
        };
    }
}
