using RevBot.Bot.Answering;
using RevBot.Bot.Answering.Record;

namespace RevBot.Bot.Provenance;

/// <summary>Whether an answer, made again, is the same, and what may have changed it.</summary>
/// <param name="SameResults">Whether the results are, byte for byte.</param>
/// <param name="SameText">Whether the text is, byte for byte.</param>
public sealed record ReplayVerdict(bool SameResults, bool SameText)
{
    /// <summary>The same, byte for byte.</summary>
    public bool IsSame => SameResults && SameText;

    /// <summary>Data were loaded since.</summary>
    public bool HasNewData { get; init; }

    /// <summary>Functions or words are another version's.</summary>
    public bool HasNewEngine { get; init; }

    /// <summary>The person sees other people's deals than then.</summary>
    public bool HasNewScope { get; init; }

    /// <summary>Compares an answer with its remake.</summary>
    /// <param name="stored">The answer as it was given.</param>
    /// <param name="again">The answer made again.</param>
    /// <param name="versions">Which functions and words made it again.</param>
    public static ReplayVerdict Compare(StoredAnswer stored, ComposedAnswer again, string versions)
    {
        ArgumentNullException.ThrowIfNull(stored);
        ArgumentNullException.ThrowIfNull(again);
        return new(
            string.Equals(stored.ResultHash, again.ResultHash, StringComparison.Ordinal),
            string.Equals(stored.AnswerHash, again.AnswerHash, StringComparison.Ordinal)
        )
        {
            HasNewData = stored.Revision != again.View.Revision,
            HasNewEngine = !string.Equals(stored.Versions, versions, StringComparison.Ordinal),
            HasNewScope = !string.Equals(stored.Scope, ScopeFingerprint.Compute(again.View), StringComparison.Ordinal),
        };
    }

    /// <summary>Why it is not the same, in one sentence; null where it is.</summary>
    public string? Why
    {
        get
        {
            if (IsSame)
            {
                return null;
            }

            string[] causes =
            [
                .. HasNewScope ? ["what you may see has changed"] : Array.Empty<string>(),
                .. HasNewData ? ["data have been loaded since"] : Array.Empty<string>(),
                .. HasNewEngine ? ["RevBot's functions or words have changed"] : Array.Empty<string>(),
            ];
            var what = SameResults ? "Every figure is the same and the wording is not" : "It is not the same any more";
            return causes.Length == 0
                ? SameResults
                    ? $"{what}: a language model had worded it, or a setting has changed."
                    : $"{what}, though data, scope and program are: a setting, such as a tolerance, has changed."
                : $"{what}: {string.Join(", and ", causes)}.";
        }
    }
}
