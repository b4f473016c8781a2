using System.Globalization;
using RevBot.Bot.Understanding.Frames;
using RevBot.Bot.Understanding.Text;
using RevBot.Bot.Understanding.Time;
using RevBot.Data.Calendar;

namespace RevBot.Bot.LanguageModel.Checking;

/// <summary>
/// The numbers that a call may hold: those of the message and of the talk, and what follows from one of them by a unit:
/// 10% is 0.1, 0.9 and 1.1; two weeks are 14 days; 200k is 200,000.
/// </summary>
internal sealed class SaidNumbers
{
    private static readonly Dictionary<string, decimal> Others = new(StringComparer.Ordinal)
    {
        ["a"] = 1,
        ["an"] = 1,
        ["couple"] = 2,
        ["dozen"] = 12,
        ["double"] = 2,
        ["doubled"] = 2,
        ["twice"] = 2,
        ["triple"] = 3,
        ["half"] = 0.5m,
        ["halved"] = 0.5m,
        ["twenty"] = 20,
        ["thirty"] = 30,
        ["fifty"] = 50,
        ["hundred"] = 100,
    };

    private static readonly Dictionary<string, decimal> Units = new(StringComparer.Ordinal)
    {
        ["k"] = 1_000,
        ["thousand"] = 1_000,
        ["m"] = 1_000_000,
        ["mn"] = 1_000_000,
        ["mm"] = 1_000_000,
        ["million"] = 1_000_000,
        ["b"] = 1_000_000_000,
        ["bn"] = 1_000_000_000,
        ["billion"] = 1_000_000_000,
        ["week"] = TimeMath.DaysIn(PeriodKind.Week),
        ["weeks"] = TimeMath.DaysIn(PeriodKind.Week),
        ["month"] = TimeMath.DaysIn(PeriodKind.Month),
        ["months"] = TimeMath.DaysIn(PeriodKind.Month),
        ["quarter"] = TimeMath.DaysIn(PeriodKind.Quarter),
        ["quarters"] = TimeMath.DaysIn(PeriodKind.Quarter),
        ["year"] = TimeMath.DaysIn(PeriodKind.Year),
        ["years"] = TimeMath.DaysIn(PeriodKind.Year),
    };

    private readonly HashSet<decimal> said = [];
    private readonly MaskedConversation slots;

    private SaidNumbers(MaskedConversation slots) => this.slots = slots;

    public static SaidNumbers Collect(Frame question, MaskedConversation slots)
    {
        var numbers = new SaidNumbers(slots);
        numbers.Add([question.Asked.Top, .. question.Spans.Select(span => span.Quantity?.Value)]);
        var tokens = question.Message.Tokens;
        for (var place = 0; place < tokens.Count; place++)
        {
            var next = place + 1 < tokens.Count ? tokens[place + 1].Norm : string.Empty;
            numbers.ReadWord(tokens[place].Norm, next);
        }

        return numbers;
    }

    public bool Has(decimal number) => said.Contains(Math.Abs(number)) || slots.Has(number);

    private void Add(params decimal?[] values) => said.UnionWith(values.OfType<decimal>());

    private void ReadWord(string word, string next)
    {
        var digits = word.Trim('$', '€', '£', '%', '+');
        var letters = digits.Length - digits.TrimEnd(['a', 'b', 'd', 'h', 'k', 'm', 'n', 'r', 's', 't']).Length;
        var unit = digits[(digits.Length - letters)..];
        if (Number(digits[..(digits.Length - letters)]) is not { } number)
        {
            if (Worded(word) is { } worded)
            {
                Derive(worded, Units.GetValueOrDefault(next, 1));
            }

            return;
        }

        Derive(number, Units.GetValueOrDefault(unit, Units.GetValueOrDefault(next, 1)));
    }

    private void Derive(decimal number, decimal unit)
    {
        if (number <= 1_000_000_000_000)
        {
            Add(number * unit, number, number / 100, Math.Abs(1 - (number / 100)), 1 + (number / 100));
        }
    }

    private static decimal? Worded(string word) =>
        Numbers.ReadWord(word) is { } small ? small
        : Others.TryGetValue(word, out var number) ? number
        : null;

    private static decimal? Number(string digits) =>
        decimal.TryParse(
            digits,
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;
}
