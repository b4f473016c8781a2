using System.Globalization;

namespace RevBot.Bot.Commands;

/// <summary>One line on standard error that tells how far long work is; silent where nobody watches.</summary>
internal sealed class ProgressLine(string what) : IDisposable
{
    private readonly bool watched = !Console.IsErrorRedirected;
    private string shown = string.Empty;

    public void Show(long done, long? total = null, string? step = null)
    {
        if (!watched)
        {
            return;
        }

        var label = step is null ? what : $"{what}, {step}";
        var text = total is > 0
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{label}: {done:#,0} of {total:#,0} ({(double)done / total:0%})"
            )
            : string.Create(CultureInfo.InvariantCulture, $"{label}: {done:#,0}");
        Console.Error.Write("\r" + text.PadRight(shown.Length));
        shown = text;
    }

    public void Clear()
    {
        if (shown.Length > 0)
        {
            Console.Error.Write("\r" + new string(' ', shown.Length) + "\r");
            shown = string.Empty;
        }
    }

    public void Dispose() => Clear();
}
