using System.Text;
using RevBot.Data.Book;
using RevBot.Skills;

namespace RevBot.Bot.Answering.Record;

/// <summary>Which program makes the answers: a change of either part may change an answer over the same data.</summary>
public static class EngineVersions
{
    /// <summary><c>functions 3f2a91c0, words 88ab04d1</c>: fingerprints of the compiled functions and of the templates.</summary>
    /// <param name="prompts">The folder <c>prompts</c>.</param>
    public static string Compute(string prompts)
    {
        // A module's id changes with its source alone: builds are deterministic.
        var functions = $"{typeof(ISkill).Module.ModuleVersionId:N}{typeof(ScopedBook).Module.ModuleVersionId:N}";
        var words = new StringBuilder($"{typeof(EngineVersions).Module.ModuleVersionId:N}");
        foreach (
            var file in Directory
                .EnumerateFiles(Path.Combine(prompts, "answers"), "*.yaml")
                .Order(StringComparer.Ordinal)
        )
        {
            words.Append(Path.GetFileName(file)).Append('\n').Append(File.ReadAllText(file));
        }

        return $"functions {Fingerprint.Compute(functions)[..8]}, words {Fingerprint.Compute(words.ToString())[..8]}";
    }
}
