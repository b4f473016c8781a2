using System.Globalization;
using RevBot.Skills.Facts;

namespace RevBot.Bot.Wording;

/// <summary>The values of a template's model: each is written as a placeholder, and its text is asked only for grammar.</summary>
internal sealed class Placeholders
{
    private readonly List<string> values = [];

    /// <summary>A placeholder for a text; null for null.</summary>
    public Placeholder? Add(string? text)
    {
        if (text is null)
        {
            return null;
        }

        values.Add(text);
        return new(values.Count, text);
    }

    /// <summary>A placeholder for a fact.</summary>
    public Placeholder? Add(FactValue value) => Add(FactFormat.Text(value));

    /// <summary>A line of a rendered template with only the values that it uses, numbered from 1.</summary>
    public Sentence Sentence(string rendered)
    {
        var used = new List<string>();
        var numbers = new Dictionary<int, int>();
        var pattern = new System.Text.StringBuilder(rendered.Length);
        var at = 0;
        while (rendered.IndexOf(Wording.Sentence.Open, at) is var open and >= 0)
        {
            var close = rendered.IndexOf(Wording.Sentence.Close, open);
            var number = int.Parse(rendered.AsSpan(open + 1, close - open - 1), CultureInfo.InvariantCulture);
            if (!numbers.TryGetValue(number, out var place))
            {
                used.Add(values[number - 1]);
                place = numbers[number] = used.Count;
            }

            pattern.Append(rendered, at, open - at).Append(new Placeholder(place, string.Empty));
            at = close + 1;
        }

        return new(pattern.Append(rendered, at, rendered.Length - at).ToString(), used);
    }
}
