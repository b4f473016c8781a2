using RevBot.Data.Book;
using RevBot.Data.Book.Cache;
using RevBot.Skills.Forecast.Learning;
using RevBot.Skills.Forecast.Timing;

namespace RevBot.Skills.Forecast.Keeping;

/// <summary>
/// Keeps when open deals close, to the last bit, on a quarter's last day: beside the knowledge of that day and not in it,
/// because replays and comparisons of past quarters ask for the knowledge alone.
/// </summary>
internal sealed class TimingScribe : INormSerializer<CloseTiming>
{
    public static TimingScribe Only { get; } = new();

    public string Engine => KnowledgeScribe.Only.Engine;

    public bool Keeps(ScopedBook everything) => LearningWindow.NewestClosed(everything).End == everything.Today;

    public void Write(CloseTiming norm, BinaryWriter writer) => norm.Write(writer);

    public CloseTiming Read(ScopedBook everything, BinaryReader reader) => CloseTiming.Read(reader);
}
