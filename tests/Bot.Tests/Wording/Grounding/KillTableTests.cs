namespace RevBot.Bot.Tests.Wording.Grounding;

/// <summary>
/// The tables of docs/accuracy-grounding.md; set REVBOT_GROUNDING_TABLE to a folder to have them written, with each refused
/// true sentence and each mutant that lived.
/// </summary>
public sealed class KillTableTests
{
    private const ulong Seed = 20261122;

    [Fact]
    public void SentencesThatTheCheckWasTunedOn_TrueAndWithOneThingChanged_PassAndFail()
    {
        var table = Table("Phrases.txt");
        Assert.True(table.Said >= 200 && table.Made >= 400, table.ToString());
        Assert.True(table.Refused.Count <= 0.005 * table.Said, table + string.Join('\n', table.Refused.Take(20)));
        Assert.True(
            table.Rates.All(trial => trial.Rate >= Floor(trial.Class)),
            table + string.Join('\n', table.Lived.Take(40))
        );
    }

    [Fact]
    public void HeldOutSentences_TrueAndWithOneThingChanged_MostlyPassAndFail()
    {
        var table = Table("HeldOut.txt");
        Assert.True(table.Said >= 100 && table.Made >= 400, table.ToString());
        Assert.True(table.Refused.Count <= 0.10 * table.Said, table + string.Join('\n', table.Refused.Take(20)));
        Assert.True(table.Lived.Count <= 0.02 * table.Made, table + string.Join('\n', table.Lived.Take(20)));
    }

    private static KillTable Table(string file)
    {
        var table = KillTable.Of(Phrase.Of(file), Seed);
        if (Environment.GetEnvironmentVariable("REVBOT_GROUNDING_TABLE") is { Length: > 0 } folder)
        {
            File.WriteAllLines(Path.Combine(folder, file), [table.ToString(), .. table.Refused, .. table.Lived]);
        }

        return table;
    }

    // What docs/accuracy-grounding.md publishes, a little below; the goals there are higher for names.
    private static double Floor(string kind) => kind == "quantity" ? 0.5 : 0.98;
}
