using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using RevBot.Bot.Wording.Rewording;

namespace RevBot.Bot.LanguageModel;

/// <summary>
/// Asks a language model to reword an answer. Sends the question and the sentences with placeholders in the place of
/// figures, days and names; exists only where <c>RevBot:Model:Wording</c> is on. What comes back is a proposal that the
/// check has yet to pass.
/// </summary>
/// <param name="model">The model.</param>
/// <param name="prompts">The folder <c>prompts</c>.</param>
/// <param name="limit">How long it may take.</param>
/// <param name="logger">Told of troubles by their kind.</param>
internal sealed class ModelRewording(IChatCompletionService model, string prompts, TimeSpan limit, ILogger logger)
    : IRewording
{
    private const string Finished = nameof(global::OpenAI.Chat.ChatFinishReason.Stop);
    private const int MostTokensBack = 800;
    private const int LongestText = 2800;
    private const int LongestDraft = 6000;

    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly ModelPrompt prompt = ModelPrompt.Read(prompts, "reword");
    private readonly Kernel kernel = new();

    /// <inheritdoc/>
    public async ValueTask<string?> RewordAsync(Draft draft, CancellationToken cancellation)
    {
        if (draft.Lines.Count == 0 || draft.Lines.Sum(line => line.Length) > LongestDraft)
        {
            return null;
        }

        using var timed = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timed.CancelAfter(limit);
        try
        {
            var system = await prompt.RenderAsync(kernel, [], timed.Token);
            var answers = await model.GetChatMessageContentsAsync(
                Messages(system, draft),
                prompt.Settings(MostTokensBack),
                kernel,
                timed.Token
            );
            return Usable(answers);
        }
        catch (ModelException problem)
        {
            Log.NotWorded(logger, problem.Failure);
            return null;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            Log.NotWorded(logger, ModelFailure.TimedOut);
            return null;
        }
    }

    // A text that was cut off ends in half a sentence, which no check of its figures would notice.
    private static string? Usable(IReadOnlyList<ChatMessageContent> answers)
    {
        var text = answers[0].Content?.Trim();
        return
            text?.Length is > 0 and <= LongestText
            && answers[0].Metadata?.GetValueOrDefault("FinishReason")?.ToString() == Finished
            ? text
            : null;
    }

    private static ChatHistory Messages(string system, Draft draft) =>
        [new(AuthorRole.System, system), new(AuthorRole.User, JsonSerializer.Serialize(Data(draft), Plain))];

    private static object Data(Draft draft) =>
        new
        {
            question = Clean(draft.Question, RevBot.Bot.Understanding.RouteRequest.LongestText),
            lines = draft.Lines,
        };

    // The words are a person's: what cannot be seen in them, and what could be taken for markup, is not passed on.
    private static string Clean(string text, int longest)
    {
        var clean = new string([.. text.Where(letter => letter == '\n' || IsPlain(letter))]);
        return clean.Length <= longest ? clean : clean[..longest];
    }

    private static bool IsPlain(char letter) =>
        !char.IsControl(letter)
        && char.GetUnicodeCategory(letter) != System.Globalization.UnicodeCategory.Format
        && letter is not ('<' or '>' or '`' or '[' or ']');
}
