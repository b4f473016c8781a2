using RevBot.Data.Book;
using RevBot.Data.Book.Cache;
using RevBot.Skills.Forecast.Learning;

namespace RevBot.Skills.Forecast.Keeping;

/// <summary>
/// Keeps what the closed quarters taught: the fitted model, the tables and the replayed quarters, to the last bit. Kept on
/// a quarter's last day, which is where every later day of the next quarter looks it up.
/// </summary>
internal sealed class KnowledgeScribe : INormSerializer<ForecastKnowledge>
{
    public static KnowledgeScribe Only { get; } = new();

    /// <summary>The build of the methods: a change of their code makes it another one, and all is learnt anew.</summary>
    public string Engine { get; } = typeof(KnowledgeScribe).Module.ModuleVersionId.ToString("N");

    public bool Keeps(ScopedBook everything) => LearningWindow.NewestClosed(everything).End == everything.Today;

    public void Write(ForecastKnowledge norm, BinaryWriter writer) => norm.Write(writer);

    public ForecastKnowledge Read(ScopedBook everything, BinaryReader reader) =>
        ForecastKnowledge.Read(everything, reader);
}
