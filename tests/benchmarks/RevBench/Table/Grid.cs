using System.Text;

namespace RevBot.Benchmarks.RevBench.Table;

/// <summary>A Markdown table.</summary>
internal sealed class Grid(params IReadOnlyList<string> heads)
{
    private readonly List<IReadOnlyList<string>> rows = [];

    public void Add(params IReadOnlyList<string> row) => rows.Add(row);

    public override string ToString()
    {
        var text = new StringBuilder();
        Line(text, heads);
        Line(text, [.. heads.Select((_, place) => place == 0 ? "---" : "---:")]);
        rows.ForEach(row => Line(text, row));
        return text.ToString();
    }

    private static void Line(StringBuilder text, IReadOnlyList<string> cells) =>
        text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
