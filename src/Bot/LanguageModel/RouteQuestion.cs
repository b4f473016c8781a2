using Microsoft.SemanticKernel;
using RevBot.Bot.Understanding;

namespace RevBot.Bot.LanguageModel;

/// <summary>
/// The question in the data of its kernel: the view and the talk, which no message of a chat carries and no model fills.
/// </summary>
internal static class RouteQuestion
{
    private const string Key = "RevBot.Question";

    /// <summary>Puts a question into its kernel.</summary>
    public static Kernel Attach(Kernel kernel, RouteRequest request)
    {
        kernel.Data[Key] = request;
        return kernel;
    }

    /// <summary>The question of a kernel; null where it holds none.</summary>
    public static RouteRequest? Find(Kernel? kernel) =>
        kernel?.Data.TryGetValue(Key, out var kept) == true ? kept as RouteRequest : null;

    /// <summary>The question of a kernel.</summary>
    /// <exception cref="InvalidOperationException">There is none: whoever asks must say who and in which view.</exception>
    public static RouteRequest GetRequired(Kernel? kernel) =>
        Find(kernel) ?? throw new InvalidOperationException("The kernel holds no question.");
}
