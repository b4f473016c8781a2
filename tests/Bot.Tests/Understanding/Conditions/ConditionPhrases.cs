using System.Globalization;

namespace RevBot.Bot.Tests.Understanding.Conditions;

/// <summary>Reads <c>conditions.txt</c> and writes each condition in each wording and each form of its figures.</summary>
internal static class ConditionPhrases
{
    private static readonly Dictionary<string, (string Said, string Value)[][]> Forms = new(StringComparer.Ordinal)
    {
        ["@money"] =
        [
            [("50k", "50000")],
            [("$50,000", "50000")],
            [("50 thousand", "50000")],
            [("fifty grand", "50000")],
        ],
        ["@moneys"] =
        [
            [("50k", "50000"), ("100k", "100000")],
            [("50", "50000"), ("100k", "100000")],
            [("$50,000", "50000"), ("$100,000", "100000")],
        ],
        ["@share"] =
        [
            [("30%", "0.3")],
            [("30 percent", "0.3")],
            [("thirty percent", "0.3")],
        ],
        ["@shares"] =
        [
            [("20%", "0.2"), ("30%", "0.3")],
            [("20", "0.2"), ("30 percent", "0.3")],
        ],
        ["@days"] =
        [
            [("90 days", "90")],
            [("12 weeks", "84")],
            [("ninety days", "90")],
        ],
        ["@dayss"] =
        [
            [("30 days", "30"), ("90 days", "90")],
            [("30", "30"), ("90 days", "90")],
        ],
        ["@count"] =
        [
            [("3", "3")],
            [("three", "3")],
        ],
        ["@counts"] =
        [
            [("2", "2"), ("4", "4")],
            [("two", "2"), ("four", "4")],
        ],
        ["@workers"] =
        [
            [("200", "200")],
            [("two hundred", "200")],
        ],
        ["@workerss"] =
        [
            [("200", "200"), ("500", "500")],
        ],
        ["@past"] =
        [
            [("3 September 2026", "2026-09-03")],
            [("2026-09-03", "2026-09-03")],
            [("Sep 3, 2026", "2026-09-03")],
            [("September 3rd 2026", "2026-09-03")],
        ],
        ["@pasts"] =
        [
            [("3 September 2026", "2026-09-03"), ("9 October 2026", "2026-10-09")],
            [("2026-09-03", "2026-09-03"), ("2026-10-09", "2026-10-09")],
        ],
        ["@future"] =
        [
            [("15 January 2027", "2027-01-15")],
            [("2027-01-15", "2027-01-15")],
            [("Jan 15, 2027", "2027-01-15")],
        ],
        ["@futures"] =
        [
            [("15 January 2027", "2027-01-15"), ("4 March 2027", "2027-03-04")],
            [("2027-01-15", "2027-01-15"), ("2027-03-04", "2027-03-04")],
        ],
    };

    /// <summary>Every condition in every wording and form, in the order of the file.</summary>
    public static IEnumerable<SaidCondition> All =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Understanding", "Conditions", "conditions.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .SelectMany(Read);

    private static IEnumerable<SaidCondition> Read(string line)
    {
        // The comparisons of one condition may be joined by a bar without blanks.
        var columns = line.Split(" | ", StringSplitOptions.TrimEntries);
        var head = columns[0].Split(' ', 3);
        Assert.True(columns.Length >= 3 && head.Length == 3, line);
        return columns
            .Skip(1)
            .SelectMany(wording => Written(head[2]).Select(form => Said(head[0], head[1], wording, form)));
    }

    private static (string Said, string Value)[][] Written(string value) =>
        value == "-"
            ?
            [
                [],
            ]
        : Forms.TryGetValue(value, out var forms) ? forms
        :
        [
            [.. value.Split(',').Select(name => (name, name))],
        ];

    private static SaidCondition Said(string field, string op, string wording, (string Said, string Value)[] form) =>
        new(
            field,
            op,
            [.. form.Select(figure => figure.Value)],
            wording,
            string.Format(CultureInfo.InvariantCulture, wording, [.. form.Select(figure => (object)figure.Said)])
        );
}
