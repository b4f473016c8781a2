using System.Globalization;
using NodaTime;
using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Skills.Filtering;

namespace RevBot.Skills.Scenario.Adjustments;

/// <summary>An adjustment with everything in it read and checked.</summary>
internal sealed class Adjustment
{
    private const int MostDeals = 100;
    private const int MostDays = 1000;
    private const int MostCount = 10_000;
    private const double LargestFactor = 10;
    private const decimal LargestAmount = 1_000_000_000_000;
    private static readonly AdjustmentKind[] Added = [AdjustmentKind.AddPipeline, AdjustmentKind.Headcount];
    private static readonly AdjustmentKind[] Scaled = [AdjustmentKind.WinRate, AdjustmentKind.Volatility];

    private readonly ScenarioAdjustment given;

    private Adjustment(ScopedBook book, ScenarioAdjustment given)
    {
        this.given = given;
        Kind = KindOf(given.Kind);
        Names = given.Deals ?? [];
        HasFilter = given.Filter is not null;
        Selection = DealSelection.Of(book, given.Filter);
        if (Kind == AdjustmentKind.WinRate)
        {
            Rate = SupposedRate.Parse(book, Selection, given);
            By = book.Today;
        }
        else
        {
            To = DateOf(given.To);
            By = DateOf(given.By) is { } by && by > book.Today ? by : book.Today;
        }

        CheckSizes();
        CheckSense();
    }

    /// <summary>What is supposed.</summary>
    public AdjustmentKind Kind { get; }

    /// <summary>The deals named; empty where a set is meant.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The same supposed of one deal, as a question; null where it cannot be said in a few words.</summary>
    public Func<string, string>? Ask =>
        Kind switch
        {
            AdjustmentKind.Slip => deal => $"What if {deal} slips?",
            AdjustmentKind.Win => deal => $"What if we win {deal}?",
            AdjustmentKind.Lose => deal => $"What if we lose {deal}?",
            AdjustmentKind.Drop => deal => $"What if we drop {deal}?",
            _ => null,
        };

    /// <summary>The set.</summary>
    public DealSelection Selection { get; }

    /// <summary>The new close date.</summary>
    public LocalDate? To { get; }

    /// <summary>When what is added is there; never before today.</summary>
    public LocalDate By { get; }

    /// <summary>By how many days a close date moves, −1000 to 1000; null where no number is given.</summary>
    public int? Days => given.Days;

    /// <summary>0 to 10, or new rate ÷ usual rate where a win rate is given; 1 where neither is.</summary>
    public double Factor => Rate?.Factor ?? given.Factor ?? 1;

    /// <summary>The win rate that is supposed, where a rate is given rather than a factor.</summary>
    public SupposedRate? Rate { get; }

    /// <summary>In units of the reporting currency, 0 to 10¹²; null where none is given.</summary>
    public decimal? Amount => given.Amount;

    /// <summary>
    /// How many deals or sellers, 1 to 10,000, below 0 for sellers who leave; null where no number is given.
    /// </summary>
    public int? Count => given.Count;

    /// <summary>The segment that the filter asks for, if it is one.</summary>
    public string? OnlySegment => given.Filter?.Segments is [var segment] ? segment : null;

    /// <summary>The stage that the filter asks for, if it is one.</summary>
    public string? OnlyStage => given.Filter?.Stages is [var stage] ? stage : null;

    /// <summary>No deals and no filter: all that the scenario looks at, new revenue with it.</summary>
    public bool IsOfEverything => Names.Count == 0 && !HasFilter && Count is null;

    /// <summary>Whether a set takes only deals that are due in the period.</summary>
    public bool TakesDueOnly =>
        Kind is AdjustmentKind.Slip or AdjustmentKind.Win or AdjustmentKind.CloseDate || Count is not null;

    /// <summary>Whether a filter is given at all, an empty one included.</summary>
    private bool HasFilter { get; }

    /// <summary>Reads one.</summary>
    /// <exception cref="SkillInputException">It cannot be used.</exception>
    public static Adjustment Parse(ScopedBook book, ScenarioAdjustment given) => new(book, given);

    /// <summary>The new close date of a deal; null where the adjustment gives none.</summary>
    public LocalDate? Redated(LocalDate? closeOn) =>
        To ?? (Days is { } days && closeOn is { } before ? before.PlusDays(days) : null);

    /// <summary>The kind by its name in the schema, in any case.</summary>
    private static AdjustmentKind KindOf(string? text) =>
        text?.Trim().ToLowerInvariant() switch
        {
            "slip" => AdjustmentKind.Slip,
            "win" => AdjustmentKind.Win,
            "lose" => AdjustmentKind.Lose,
            "drop" => AdjustmentKind.Drop,
            "amount" => AdjustmentKind.Amount,
            "close_date" => AdjustmentKind.CloseDate,
            "win_rate" => AdjustmentKind.WinRate,
            "volatility" => AdjustmentKind.Volatility,
            "add_pipeline" => AdjustmentKind.AddPipeline,
            "headcount" => AdjustmentKind.Headcount,
            _ => throw new SkillInputException(
                $"I cannot suppose \"{FilterWords.Quoted(text ?? string.Empty)}\"; I can slip, win, lose, drop, amount, close_date, win_rate, volatility, add_pipeline and headcount."
            ),
        };

    /// <summary>An ISO date; null without any.</summary>
    private static LocalDate? DateOf(string? text) =>
        string.IsNullOrWhiteSpace(text)
            ? null
            : Dates.FromIso(text.Trim())
                ?? throw new SkillInputException($"\"{FilterWords.Quoted(text)}\" is no date; use 2026-12-15.");

    /// <summary>Numbers within their limits.</summary>
    private void CheckSizes()
    {
        Check(Names.Count <= MostDeals, $"I can change at most {MostDeals} deals by name at once.");
        Check(given.Days is null or (>= -MostDays and <= MostDays), $"Days go from -{MostDays} to {MostDays}.");
        Check(
            given.Count is null or (>= 1 and <= MostCount)
                || (Kind == AdjustmentKind.Headcount && given.Count is <= -1 and >= -MostCount),
            $"A count goes from 1 to {MostCount}; sellers who leave are counted below 0."
        );
        Check(
            given.Factor is null or (>= 0 and <= LargestFactor),
            $"A factor goes from 0 to {LargestFactor}: 0.9 is 10% less."
        );
        Check(given.Amount is null or (>= 0 and <= LargestAmount), "An amount goes from 0 to 1,000,000,000,000.");
    }

    /// <summary>Each kind with the fields that it needs.</summary>
    private void CheckSense()
    {
        if (!Added.Contains(Kind) && !Scaled.Contains(Kind))
        {
            Check(!IsOfEverything, "Say which deals: name them, give a filter, or say how many of the largest.");
        }

        Check(Kind != AdjustmentKind.Slip || Days is null or > 0, "A slip goes later, so its days must be 1 or more.");
        Check(
            Kind != AdjustmentKind.CloseDate || Days is not null || To is not null,
            "Say by how many days the close date moves, or to which date."
        );
        Check(
            !Scaled.Contains(Kind) || given.Factor is not null || Rate is not null,
            "Say by which factor: 0.9 is 10% less."
        );
        Check(
            Kind != AdjustmentKind.Amount || given.Factor is not null || Amount is not null,
            "Say the new amount, or by which factor it changes."
        );
        Check(
            Kind != AdjustmentKind.AddPipeline || Amount is not null || Count is not null,
            "Say how much pipeline is added: an amount, or a count of deals."
        );
        Check(Kind != AdjustmentKind.Headcount || Count is not null, "Say how many sellers start or leave.");
    }

    private static void Check(bool holds, FormattableString otherwise) =>
        Check(holds, otherwise.ToString(CultureInfo.InvariantCulture));

    private static void Check(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new SkillInputException(otherwise);
        }
    }
}
