using System.Text.Json;
using RevBot.Skills.Catalog;

namespace RevBot.Bot.Routing.Choice;

/// <summary>How much the raw scores of the classifier are worth, from <c>prompts/calibration.json</c>.</summary>
/// <param name="Examples">A hash of the examples and word lists that it was measured on.</param>
/// <param name="Sharpness">What raw scores are multiplied by before they become probabilities.</param>
/// <param name="Questions">How many questions were held out, each once.</param>
/// <param name="Right">The share of them for which the likeliest function was right, 0..1.</param>
/// <param name="MeanConfidence">How sure the model was of its likeliest function, on average, 0..1.</param>
internal sealed record Calibration(
    string Examples,
    double Sharpness,
    int Questions,
    double Right,
    double MeanConfidence
)
{
    private const string FileName = "calibration.json";

    /// <summary>Reads it.</summary>
    /// <param name="prompts">The folder <c>prompts</c>.</param>
    /// <exception cref="InvalidDataException">The file is missing or damaged; the message names it.</exception>
    public static Calibration Read(string prompts)
    {
        var path = PathIn(prompts);
        try
        {
            return JsonSerializer.Deserialize<Calibration>(File.ReadAllText(path), SkillJson.Options)
                ?? throw new InvalidDataException($"The calibration {path} is empty.");
        }
        catch (Exception error) when (error is IOException or JsonException)
        {
            throw new InvalidDataException($"The calibration {path} cannot be read: {error.Message}", error);
        }
    }

    /// <summary>Writes it. Side effect: replaces the file.</summary>
    /// <param name="prompts">The folder <c>prompts</c>.</param>
    public void Write(string prompts) =>
        File.WriteAllText(PathIn(prompts), JsonSerializer.Serialize(this, SkillJson.Options) + "\n");

    private static string PathIn(string prompts) => Path.Combine(prompts, FileName);
}
