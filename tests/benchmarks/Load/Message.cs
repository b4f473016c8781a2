using System.Globalization;

namespace RevBot.Benchmarks.Load;

/// <summary>Something that is said in a talk.</summary>
/// <param name="Talk">Where.</param>
/// <param name="Place">Its place in the talk, from 0.</param>
/// <param name="Text">The words.</param>
internal sealed record Message(Talk Talk, int Place, string Text)
{
    /// <summary>The platform's id of it: the same when it is sent again.</summary>
    public string Id { get; } = string.Create(CultureInfo.InvariantCulture, $"L{Talk.Number:000}{Place:000}");
}
