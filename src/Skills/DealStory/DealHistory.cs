using NodaTime;
using RevBot.Data.Book;
using RevBot.Data.Book.Deals;
using RevBot.Data.Book.History;
using RevBot.Data.Calendar;
using RevBot.Skills.Facts;

namespace RevBot.Skills.DealStory;

/// <summary>
/// What happened to a deal: its creation, each change of stage, amount, category, close date and owner, and what was
/// learnt of the buyer. An owner outside the scope is an event without a name. That a closing sets the category and the
/// close date is no event beside the closing.
/// </summary>
internal sealed class DealHistory(ScopedBook book, Deal deal)
{
    private readonly List<(Instant At, DealEvent Event)> events = [];

    /// <summary>
    /// The events, newest first; those of one moment in the order stage, amount, category, close date, owner. Empty for
    /// a deal without a known version.
    /// </summary>
    public static IReadOnlyList<DealEvent> Tell(ScopedBook book, Deal deal)
    {
        var history = new DealHistory(book, deal);
        history.AddVersions();
        history.AddSignals();
        return [.. history.events.OrderByDescending(found => found.At).Select(found => found.Event)];
    }

    private void AddVersions()
    {
        var versions = deal.History;
        for (var place = 0; place < versions.Count; place++)
        {
            if (place == 0)
            {
                AddCreation(versions[0]);
            }
            else
            {
                AddChanges(versions[place - 1].State, versions[place]);
            }
        }
    }

    private void AddCreation(in DealVersion first)
    {
        var at = deal.CreatedAt is { } created && created < first.From ? created : first.From;
        Add(at, "created", "Created", null, $"{first.State.Stage.Name}, {Amount(first.State)}");
    }

    private void AddChanges(in DealState before, in DealVersion version)
    {
        var (now, at) = (version.State, version.From);
        if (before.Stage.Id != now.Stage.Id)
        {
            var (kind, what) = StageMove(before, now);
            Add(at, kind, what, before.Stage.Name, now.Stage.Name);
        }

        if (before.Amount != now.Amount)
        {
            Add(at, "amount", "Amount", Amount(before), Amount(now));
        }

        // Closing sets the category; that is no news beside the closing itself.
        if (before.Category != now.Category && now.IsOpen && before.IsOpen)
        {
            Add(at, "category", "Category", CategoryNames.Of(before.Category), CategoryNames.Of(now.Category));
        }

        if (before.CloseOn != now.CloseOn && now.IsOpen)
        {
            var (kind, what) = DateMove(before.CloseOn, now.CloseOn);
            Add(at, kind, what, Day(before.CloseOn), Day(now.CloseOn));
        }

        if (before.Owner?.Id != now.Owner?.Id)
        {
            Add(at, "owner", "Owner", before.Owner?.Name, now.Owner?.Name);
        }
    }

    private static (string Kind, string What) StageMove(in DealState before, in DealState now) =>
        now.IsWon ? ("won", "Won")
        : now.IsLost ? ("lost", "Lost")
        : !before.IsOpen ? ("reopened", "Reopened")
        : now.Stage.Position < before.Stage.Position ? ("stage", "Stage went back")
        : ("stage", "Stage");

    private (string Kind, string What) DateMove(LocalDate? before, LocalDate? now)
    {
        var calendar = book.Company.Calendar;
        var quarters =
            before is { } from && now is { } to ? calendar.QuarterNumber(to) - calendar.QuarterNumber(from) : 0;
        return quarters > 0 ? ("push", "Pushed")
            : quarters < 0 ? ("pull_in", "Pulled in")
            : ("close_date", "Close date");
    }

    private void AddSignals()
    {
        foreach (var signal in deal.Signals)
        {
            var name = signal.Kind.Replace('_', ' ');
            Add(signal.OccurredAt, "signal", "Signal", null, signal.Detail is { } detail ? $"{name}: {detail}" : name);
        }
    }

    private void Add(Instant at, string kind, string what, string? from, string? to) =>
        events.Add((at, new(Dates.Iso(book.Company.DayOf(at)), kind, what, from, to)));

    private static string Amount(in DealState state) =>
        state.Amount is { } amount ? Wording.Amount(amount) : "no amount";

    private static string? Day(LocalDate? day) => day is { } date ? Wording.Day(date) : null;
}
