/** A rule is tried before it is saved; whoever is sure need not. */
export const TryOrSave = () => (
  <div className="actions">
    <button className="main" name="do" value="try">
      Try it over the history
    </button>
    <button name="do" value="save">
      Save
    </button>
  </div>
)
