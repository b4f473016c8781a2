using RevBot.Data.Database;

namespace RevBot.Bot.Commands.Doctor;

/// <summary>What the last loads lost or took for granted, in the words that they left.</summary>
internal static class LoadCheck
{
    private const string Check = "loaded";
    private const string Advice = "If that is not right, correct the source or say it in the mapping, and load again.";

    public static IEnumerable<Finding> Run(IDatabase database)
    {
        using var connection = database.Open();
        var sentences = Settings
            .Read(connection)
            .Where(setting => setting.Key.StartsWith(Settings.LoadPrefix, StringComparison.Ordinal))
            .OrderBy(setting => setting.Key, StringComparer.Ordinal)
            .Select(setting => setting.Value)
            .ToArray();
        return sentences.Select(sentence => Finding.Warning(Check, sentence, Advice));
    }
}
