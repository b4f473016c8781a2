using RevBot.Data.Book;
using RevBot.Data.Book.Deals;
using RevBot.Data.Book.History;
using RevBot.Data.Calendar;
using RevBot.Data.Finance;
using RevBot.Skills.Filtering;

namespace RevBot.Skills.PipelineChanges;

/// <summary>
/// The open pipeline of a period at two moments and what lies between: start + all lines = end, to the minor unit. Sums
/// are checked for overflow.
/// </summary>
/// <remarks>
/// The end is added up by itself, not as start + lines; the two are compared when all is added, so that a deal that
/// stands in no line or in two is found at once. Deals that never had a close date in the period are not looked at.
/// </remarks>
internal sealed class Waterfall
{
    private readonly ScopedBook book;
    private readonly PipelineRule pipeline;
    private readonly LineRule lines;
    private readonly Dictionary<LineKind, List<Movement>> movements = [];
    private readonly List<Crossing> passed = [];
    private readonly List<Crossing> closedAhead = [];
    private readonly bool beginsPeriod;
    private long start;
    private long end;

    private Waterfall(ScopedBook book, Period period, DealSelection selection, ChangeWindow window)
    {
        this.book = book;
        beginsPeriod = window.Since == period.Start;
        pipeline = new(book, period, selection);
        lines = new(pipeline);
    }

    /// <summary>Open pipeline at the start.</summary>
    public Money Start => new(start, book.Company.Currency);

    /// <summary>Open pipeline at the end, added up by itself.</summary>
    public Money End => new(end, book.Company.Currency);

    /// <summary>How many deals that was.</summary>
    public int StartDeals { get; private set; }

    /// <summary>How many deals that is.</summary>
    public int EndDeals { get; private set; }

    /// <summary>Deals in the pipeline at both moments and worth the same.</summary>
    public int UnchangedDeals { get; private set; }

    /// <summary>Deals in the pipeline at either moment that have no amount then, so count as zero.</summary>
    public int WithoutAmount { get; private set; }

    /// <summary>
    /// Deals in the pipeline at neither moment that closed in the period in between: created or pulled in, and closed.
    /// </summary>
    public IReadOnlyList<Crossing> Passed => passed;

    /// <summary>
    /// Where the window begins with the period: deals closed by the start and still at the end with a close date in the
    /// period, so closed before the day that the CRM dates it to. They stand in no line.
    /// </summary>
    public IReadOnlyList<Crossing> ClosedAhead => closedAhead;

    /// <summary>What stands in a line, in the order of the book.</summary>
    public IReadOnlyList<Movement> In(LineKind kind) => movements.GetValueOrDefault(kind) ?? [];

    /// <summary>The sum of a line: positive for what came, negative for what went.</summary>
    public Money SumOf(LineKind kind)
    {
        long sum = 0;
        foreach (var movement in In(kind))
        {
            sum += movement.Change.Minor;
        }

        return new(sum, book.Company.Currency);
    }

    /// <summary>Compares every deal of the view, and those that left it, at the two moments.</summary>
    /// <exception cref="InvalidOperationException">
    /// The lines do not add up: the book changed underneath, a bug.
    /// </exception>
    public static Waterfall Between(ScopedBook book, Period period, DealSelection selection, ChangeWindow window)
    {
        var waterfall = new Waterfall(book, period, selection, window);
        waterfall.AddDeals(window);
        waterfall.AddDepartures(window);
        waterfall.RequireIdentity();
        return waterfall;
    }

    private void AddDeals(ChangeWindow window)
    {
        foreach (var deal in book.Deals)
        {
            if (!deal.EverClosesIn(pipeline.Period))
            {
                continue;
            }

            var had = deal.TryAt(window.Start, out var before);
            var has = deal.TryAt(window.End, out var after);
            if ((had && pipeline.ClosesInPeriod(before)) || (has && pipeline.ClosesInPeriod(after)))
            {
                Add(deal.Traits, new(deal, had ? before : null, has ? after : null) { HadBegun = had });
            }
        }
    }

    private void AddDepartures(ChangeWindow window)
    {
        foreach (var departure in book.Departures)
        {
            if (!departure.EverClosesIn(pipeline.Period))
            {
                continue;
            }

            var had = departure.TryAt(window.Start, out var before);
            var has = departure.TryAt(window.End, out var after);
            if ((had && pipeline.ClosesInPeriod(before)) || (has && pipeline.ClosesInPeriod(after)))
            {
                var crossing = new Crossing(null, had ? before : null, has ? after : null)
                {
                    HadBegun = departure.HadBegunBy(window.Start),
                    WasDeleted = departure.WasDeletedBy(window.End),
                };
                Add(departure.Traits, crossing);
            }
        }
    }

    private void Add(DealTraits traits, in Crossing crossing)
    {
        var before = crossing.Before is { } first && pipeline.Counts(traits, first) ? first : (DealState?)null;
        var after = crossing.After is { } last && pipeline.Counts(traits, last) ? last : (DealState?)null;
        CountStart(before);
        CountEnd(after);
        WithoutAmount += before is { Amount: null } || after is { Amount: null } ? 1 : 0;
        if (LineOf(before, after, crossing) is { } kind)
        {
            var change = ValueOf(after) - ValueOf(before);
            (movements.TryGetValue(kind, out var line) ? line : movements[kind] = []).Add(
                new(kind, crossing, change, before is not null, after is not null)
            );
        }
        else if (before is not null)
        {
            UnchangedDeals++;
        }
        else if (IsClosedIn(traits, crossing))
        {
            AddClosed(crossing);
        }
    }

    private void AddClosed(in Crossing crossing)
    {
        if (crossing.Before is not { IsOpen: false })
        {
            passed.Add(crossing);
        }
        else if (beginsPeriod)
        {
            closedAhead.Add(crossing);
        }
    }

    private LineKind? LineOf(DealState? before, DealState? after, in Crossing crossing) =>
        (before, after) switch
        {
            ({ } was, { } remains) => LineRule.Staying(was, remains),
            (null, { }) => lines.Entering(crossing),
            ({ }, null) => lines.Leaving(crossing),
            (null, null) => null,
        };

    private bool IsClosedIn(DealTraits traits, in Crossing crossing) =>
        crossing.After is { IsOpen: false } after && pipeline.ClosesInPeriod(after) && pipeline.Means(traits, after);

    private void CountStart(DealState? state)
    {
        if (state is { } counted)
        {
            start += counted.Value.Minor;
            StartDeals++;
        }
    }

    private void CountEnd(DealState? state)
    {
        if (state is { } counted)
        {
            end += counted.Value.Minor;
            EndDeals++;
        }
    }

    private Money ValueOf(DealState? state) => state?.Value ?? Money.Zero(book.Company.Currency);

    private void RequireIdentity()
    {
        var sum = LineNames.All.Aggregate(Start, (total, kind) => total + SumOf(kind));
        if (sum != End)
        {
            throw new InvalidOperationException($"The pipeline's change does not add up: {sum} against {End}.");
        }
    }
}
