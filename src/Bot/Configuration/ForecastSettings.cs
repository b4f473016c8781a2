using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using RevBot.Bot.Configuration.Rules;
using RevBot.Data.Book;
using RevBot.Data.Warehouse;

namespace RevBot.Bot.Configuration;

/// <summary>What a team may set about its forecast. <c>backtest --compare</c> tries values under the same rules.</summary>
[Section]
public sealed record ForecastSettings
{
    /// <summary>How many closed quarters the model and the conversion table are fitted to, 2 to 20.</summary>
    [Range(ForecastTuning.FewestQuarters, ForecastTuning.MostQuarters)]
    [MustBe("a number of quarters from 2 to 20")]
    public int Window { get; init; } = ForecastTuning.Usual.Window;

    /// <summary>After how many quarters one counts half in the fit.</summary>
    [MustBe("a number of quarters from 0.5 to 100, such as 4, or usual (0.9 of the next newer quarter)")]
    public HalfLifeInQuarters HalfLife { get; init; } = new(ForecastTuning.Usual.HalfLife);

    /// <summary>The open categories that stand in for the call of a seller who made none.</summary>
    [MustBe("Commit, BestCase or Pipeline, or several joined by +")]
    public Categories CommitCategories { get; init; } = new(ForecastTuning.Usual.CommitCategories);

    /// <summary>Segments that learning takes for one.</summary>
    [MustBe("two or more segments as in your data, joined by +, or none")]
    public Segments PooledSegments { get; init; } = new(ForecastTuning.Usual.PooledSegments);

    /// <summary>The same, as the book carries it.</summary>
    public ForecastTuning Tuning =>
        new()
        {
            Window = Window,
            HalfLife = HalfLife.Quarters,
            CommitCategories = CommitCategories.Values,
            PooledSegments = PooledSegments.Names,
        };

    private static string[] Joined(string text) =>
        text.Split('+', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A half-life.</summary>
    /// <param name="Quarters">0.5 to 100; null for the usual fading.</param>
    [TypeConverter(typeof(TextConverter))]
    public sealed record HalfLifeInQuarters(double? Quarters) : IFromText<HalfLifeInQuarters>
    {
        private const string Usual = "usual";

        /// <summary>Reads a number, or <c>usual</c>.</summary>
        public static HalfLifeInQuarters? FromText(string text) =>
            text.Equals(Usual, StringComparison.OrdinalIgnoreCase) ? new((double?)null)
            : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var quarters)
            && quarters is >= 0.5 and <= 100
                ? new(quarters)
            : null;

        /// <summary>As a person writes it.</summary>
        public override string ToString() => Quarters?.ToString("R", CultureInfo.InvariantCulture) ?? Usual;
    }

    /// <summary>Forecast categories of open deals.</summary>
    /// <param name="Values">In order, each once.</param>
    [TypeConverter(typeof(TextConverter))]
    public sealed record Categories(IReadOnlyList<ForecastCategory> Values) : IFromText<Categories>
    {
        /// <summary>Reads categories joined by +, with or without a blank in their names.</summary>
        public static Categories? FromText(string text)
        {
            ForecastCategory?[] read = [.. Joined(text).Select(ReadOne)];
            return read.Length == 0 || read.Contains(null)
                ? null
                : new([.. read.OfType<ForecastCategory>().Distinct().Order()]);
        }

        /// <summary>As a person writes it.</summary>
        public override string ToString() => string.Join('+', Values);

        private static ForecastCategory? ReadOne(string name) =>
            Enum.TryParse<ForecastCategory>(
                name.Replace(" ", string.Empty, StringComparison.Ordinal),
                true,
                out var category
            ) && category is ForecastCategory.Commit or ForecastCategory.BestCase or ForecastCategory.Pipeline
                ? category
                : null;
    }

    /// <summary>Segments of the company.</summary>
    /// <param name="Names">In order; empty, or two and more.</param>
    [TypeConverter(typeof(TextConverter))]
    public sealed record Segments(IReadOnlyList<string> Names) : IFromText<Segments>
    {
        private const string None = "none";

        /// <summary>Reads segments joined by +, or <c>none</c>.</summary>
        public static Segments? FromText(string text)
        {
            var names = text.Equals(None, StringComparison.OrdinalIgnoreCase) ? [] : Joined(text);
            return names.Length == 1 ? null : new([.. names.Order(StringComparer.Ordinal)]);
        }

        /// <summary>As a person writes it.</summary>
        public override string ToString() => Names.Count == 0 ? None : string.Join('+', Names);
    }
}
